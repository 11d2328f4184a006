import './styles/tokens.css';
import './styles/base.css';
import './styles/bar.css';
import './styles/frame.css';
import './styles/offline.css';
import './styles/choices.css';
import './styles/settings.css';
import './styles/touch.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { UpdateNotice } from './offline/update-notice.tsx';
import { edition } from './site/corpus.ts';
import { GUARD_SCRIPT } from './site/guard-script.ts';
import { sitePath } from './site/paths.ts';
import { EARLY_SCRIPT } from './site/settings-model.ts';
import { SiteFooter } from './site/site-footer.tsx';
import { SlashKey } from './site/slash-key.tsx';

export const metadata: Metadata = {
  title: { default: '青典', template: '%s — 青典' },
  description: '环境政策文件全文库：逐字可检，逐条可引，各市可对读。',
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#141716' },
  ],
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    // The early script sets attributes that no markup can know.
    <html
      lang="zh-CN"
      data-home={sitePath('/')}
      data-edition={edition()?.version}
      suppressHydrationWarning
    >
      <head>
        <script>{GUARD_SCRIPT + EARLY_SCRIPT}</script>
      </head>
      <body>
        <a className="skip" href="#main">
          跳到正文
        </a>
        {children}
        <SiteFooter />
        <SlashKey />
        <UpdateNotice />
      </body>
    </html>
  );
}
