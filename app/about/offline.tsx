import { OfflinePanel } from '../offline/offline-panel.tsx';

export function OfflineUse() {
  return (
    <section aria-labelledby="offline">
      <h2 id="offline">离线使用</h2>
      <p>
        青典不向任何第三方发出请求，检索、对读、核对都在浏览器里进行。把全库下载到本机后，没有网络也能使用全部功能；新版先整套备妥再换用，不会新旧混杂。
      </p>
      <OfflinePanel />
    </section>
  );
}
