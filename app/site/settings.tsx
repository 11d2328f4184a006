'use client';

import { useEffect, useId, useState } from 'react';
import { keep, readKept } from './kept.ts';
import {
  attributeOf,
  readSettings,
  SETTINGS,
  type SettingKey,
  writeSettings,
} from './settings-model.ts';

const KEPT_AS = 'settings';

/** 字号、字体、行距、底色: chosen here, kept in this browser, put on the page at once. */
export function Settings() {
  const id = useId();
  const [settings, setSettings] = useState<ReadonlyMap<SettingKey, string>>(new Map());

  useEffect(() => setSettings(readSettings(readKept(KEPT_AS))), []);

  function choose(key: SettingKey, value: string) {
    const next = new Map(settings).set(key, value);
    setSettings(next);
    keep(KEPT_AS, writeSettings(next) || undefined);
    const root = document.documentElement;
    if (value === '') root.removeAttribute(attributeOf(key));
    else root.setAttribute(attributeOf(key), value);
  }

  return (
    <div className="settings scripted">
      <button type="button" className="settings-open" popoverTarget={id} aria-label="阅读设置">
        <span aria-hidden="true">字</span>
      </button>
      <div id={id} popover="auto" className="settings-sheet">
        {SETTINGS.map(({ key, name, choices }) => (
          <fieldset key={key}>
            <legend>{name}</legend>
            <div className="choices">
              {choices.map(([value, label]) => (
                <label key={value}>
                  <input
                    type="radio"
                    name={`${id}-${key}`}
                    value={value}
                    checked={(settings.get(key) ?? '') === value}
                    onChange={() => choose(key, value)}
                  />
                  <span>{label}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <p className="settings-said">只记在这台设备的浏览器里。</p>
      </div>
    </div>
  );
}
