/**
 * Puts text on the clipboard, also where a page served without TLS (an office's
 * own network) is given no clipboard API.
 * @returns whether it is there now
 */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }
  const holder = document.createElement('textarea');
  holder.value = text;
  holder.className = 'unseen';
  // Outside an open dialog nothing can be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(holder);
  const before = document.activeElement;
  holder.select();
  const copied = document.execCommand('copy');
  holder.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
