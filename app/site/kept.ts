/**
 * What this browser keeps for its reader, and nobody else gets to see. A browser
 * that keeps nothing, or was told not to, is as good as a new one.
 */
export function readKept(key: string): string | undefined {
  try {
    return localStorage.getItem(`qingdian:${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keep(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`qingdian:${key}`);
    else localStorage.setItem(`qingdian:${key}`, value);
  } catch {
    // Nothing is lost but a convenience.
  }
}
