import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sqlite3InitModule, { type Database, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { bundle } from './browser-code.ts';
import type { Engine, Terms } from './engine.ts';

const FILE = 'passages.sqlite3';
const WASM = '@sqlite.org/sqlite-wasm/sqlite3.wasm';
/** Characters of the shortest string a trigram index knows of. */
const TRIGRAM = 3;
const SCHEMA = "CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, text, tokenize = 'trigram')";

/** Long terms by the index, best first; short ones are looked for in the texts. */
function toStatement(terms: Terms): { readonly sql: string; readonly bind: readonly string[] } {
  const long = terms.filter((term) => [...term].length >= TRIGRAM);
  const short = terms.filter((term) => [...term].length < TRIGRAM);
  const conditions = short.map(() => 'instr(text, ?) > 0');
  if (long.length > 0) conditions.unshift('passages MATCH ?');
  const match = long.map((term) => `"${term.replaceAll('"', '""')}"`).join(' AND ');
  const order = long.length > 0 ? 'rank' : 'rowid';
  return {
    sql: `SELECT id FROM passages WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT ?`,
    bind: long.length > 0 ? [match, ...short] : short,
  };
}

/** Opens a database held in memory; SQLite frees the bytes when it is closed. */
function deserialize(sqlite: Sqlite3Static, bytes: Uint8Array): Database {
  const { capi, wasm } = sqlite;
  const database = new sqlite.oo1.DB(':memory:');
  const pointer = wasm.allocFromTypedArray(bytes);
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE;
  database.checkRc(
    capi.sqlite3_deserialize(database, 'main', pointer, bytes.length, bytes.length, flags),
  );
  return database;
}

/** SQLite compiled to WebAssembly, with the text in its full-text table. */
export const sqlite: Engine = {
  isPartial: false,
  async prepare() {
    const sqlite3 = await sqlite3InitModule();
    return async ({ docs }) => {
      const database = new sqlite3.oo1.DB(':memory:');
      database.exec(SCHEMA);
      database.transaction(() => {
        const insert = database.prepare('INSERT INTO passages (id, text) VALUES (?, ?)');
        for (const { id, text } of docs) insert.bind([id, text]).stepReset();
        insert.finalize();
      });
      database.exec("INSERT INTO passages (passages) VALUES ('optimize')");
      database.exec('VACUUM');
      const bytes = sqlite3.capi.sqlite3_js_db_export(database);
      database.close();
      return new Map([[FILE, bytes]]);
    };
  },
  async open(files) {
    const bytes = files.get(FILE);
    if (!(bytes instanceof Uint8Array)) throw new Error(`${FILE}: 没有这个文件`);
    const database = deserialize(await sqlite3InitModule(), bytes);
    const ask = async (terms: Terms, limit: number) => {
      const { sql, bind } = toStatement(terms);
      return database.selectValues(sql, [...bind, limit]).map(String);
    };
    return { fetched: [FILE], first: ask, all: (terms) => ask(terms, -1) };
  },
  async code() {
    const wasm = readFileSync(createRequire(import.meta.url).resolve(WASM));
    return [
      ...(await bundle({ source: `export { default } from '@sqlite.org/sqlite-wasm'` })),
      wasm,
    ];
  },
};
