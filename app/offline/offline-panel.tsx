'use client';

import { useOffline } from './use-offline.ts';

/** Takes the whole site onto this device, and away again. */
export function OfflinePanel() {
  const { offline, take, drop } = useOffline();
  if (offline.state === 'unknown') return <p className="offline">正在查看本机……</p>;
  if (offline.state === 'impossible') {
    return (
      <p className="offline">
        这个浏览器在当前网址下不提供离线保存：须用 https 网址，或在本机访问。整站也可由管理员以
        <code>qingdian bundle</code> 打成压缩包分发。
      </p>
    );
  }
  const { taken = 0, total = 1 } = (offline.state === 'taking' && offline.progress) || {};
  return (
    <div className="offline">
      <p role="status">
        {offline.state === 'ready' && '全库已在本机，断网也能检索、通读、对读。'}
        {offline.state === 'absent' && '全库尚未保存到本机。'}
        {offline.state === 'failed' && '没有下载完整，原有内容不变。请检查网络与剩余空间后再试。'}
        {offline.state === 'taking' && `正在下载：${taken} / ${total} 个文件`}
      </p>
      {offline.state === 'taking' ? (
        <progress max={total} value={taken} aria-label="下载进度" />
      ) : (
        <button
          type="button"
          className="act act-first"
          onClick={offline.state === 'ready' ? drop : take}
        >
          {offline.state === 'ready' ? '从本机删去' : '下载全库'}
        </button>
      )}
    </div>
  );
}
