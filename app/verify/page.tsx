import '../styles/textarea.css';
import '../styles/verify.css';
import '../styles/verify-outcome.css';
import type { Metadata } from 'next';
import { SiteHeader } from '../site/site-header.tsx';
import { VerifyPage } from './verify-page.tsx';

export const metadata: Metadata = {
  title: '引文核对',
  description: '贴入文稿，逐条核对其中的引文与出处：一致、有出入、未找到。文稿不离开本机。',
};

export default function Page() {
  return (
    <>
      <SiteHeader current="/verify/" />
      <main id="main" tabIndex={-1} className="page verify">
        <h1 className="page-title">引文核对</h1>
        <p className="page-lead">
          贴入一段文稿，其中引号内的文字与《题名》（字号）第×章第×节逐条对照原文。核对全在本机进行，贴入的文字不会发往任何地方，也不留存。
        </p>
        <VerifyPage />
        <noscript>
          <p className="page-lead">引文核对要用浏览器脚本。</p>
        </noscript>
        <details className="verify-rules">
          <summary>怎样算一致</summary>
          <ul>
            <li>
              <b>一致</b>
              ：与原文逐字相同，所注位置也对。空白、全角半角与引号样式（“”‘’「」）不计；此外一字一标点不同，都算有出入。
            </li>
            <li>
              <b>有出入</b>：原文有相近的一段。<del>划去的</del>是文稿所作，
              <ins>加底线的</ins>是原文所作；文字相同而所注章节不对，也算有出入。
            </li>
            <li>
              <b>未找到</b>：库中没有这段文字，相近的也没有；或没有所引的文件、章节。
            </li>
            <li>
              八字以上的引文，约十分之一的字有出入仍能认出；不足八字的，紧接出处才核，且须一字不差。省略号两边分作两段，依次查找。原件有误字而本库已改正的，照原件引也算一致，并注明。
            </li>
          </ul>
        </details>
      </main>
    </>
  );
}
