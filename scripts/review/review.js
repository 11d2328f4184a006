/* What a document says goes into the page as text, never as markup. */

const NAMES = {
  masthead: '版头',
  title: '标题',
  salutation: '主送',
  signature: '落款',
  caption: '图注',
  byline: '署名',
  credit: '来源',
  note: '注',
  table: '表题',
  box: '专栏',
  notice: '通知',
  colophon: '版记',
};
const NUMERALS = '一二三四五六';
const AROUND = 8;

const by = (id) => document.getElementById(id);

let state;
/** Index of a block, or number of a line; one of them at most. */
let chosen = {};
/** Where in the chosen block the caret stands. */
let caret = 0;

function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function button(label, act, disabled = false) {
  const node = make('button', '', label);
  node.type = 'button';
  node.disabled = disabled;
  node.addEventListener('click', act);
  return node;
}

function say(text) {
  by('said').textContent = text;
  by('said').hidden = text === '';
}

async function send(body) {
  document.body.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch('act', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(await response.text());
    const answer = await response.json();
    say(answer.refused ?? '');
    show(answer.state);
  } catch (error) {
    say(`没有写出：${error.message}。校读服务是否还开着？`);
  } finally {
    document.body.removeAttribute('aria-busy');
  }
}

function perform(act) {
  return send({ revision: state.revision, act });
}

function showDoubts() {
  const open = state.doubts.filter(({ accepted }) => !accepted).length;
  by('doubts-name').textContent = `存疑 ${state.doubts.length} 处，未核 ${open} 处`;
  by('doubt-list').replaceChildren(
    ...state.doubts.map(({ line, message, accepted }) => {
      const item = make('li', accepted ? 'accepted' : '');
      item.append(
        button(`${line} 行`, () => chooseLine(line)),
        make('span', 'said', message),
        button(
          accepted ? '已核' : '核过了',
          () => perform({ act: 'accept', line, message }),
          accepted,
        ),
      );
      return item;
    }),
  );
  for (const problem of state.problems) {
    const item = make('li');
    item.append(make('span', 'said', `与原件不符：${problem}`));
    by('doubt-list').append(item);
  }
}

function showLines() {
  by('lines').replaceChildren(
    ...state.lines.map(({ number, text, artefact }) => {
      const item = make('li');
      const line = button('', () => chooseLine(number));
      line.id = `line-${number}`;
      if (artefact) line.className = 'artefact';
      line.append(
        make('span', 'number', String(number)),
        make('span', '', text),
        make('span', 'kind', artefact ?? ''),
      );
      item.append(line);
      return item;
    }),
  );
}

function textNode(block) {
  if (block.kind === 'table') {
    const table = make('table');
    for (const row of block.text.split('\n').slice(0, -1)) {
      const tr = make('tr');
      tr.append(...row.split('\t').map((cell) => make('td', '', cell)));
      table.append(tr);
    }
    return table;
  }
  const text = make('div', 'text');
  if (block.lead > 0) text.append(make('span', 'lead', block.text.slice(0, block.lead)));
  text.append(block.text.slice(block.lead));
  return text;
}

function showBlocks() {
  const doubtful = state.doubts.filter(({ accepted }) => !accepted).map(({ line }) => line);
  by('blocks').replaceChildren(
    ...state.blocks.map((block, index) => {
      const { kind, depth, name, address, from, to } = block;
      const node = make('div', `block ${kind}${depth ? ` depth-${depth}` : ''}`);
      node.id = `block-${index}`;
      node.tabIndex = 0;
      if (from && doubtful.some((line) => from <= line && line <= to)) {
        node.classList.add('doubtful');
      }
      const label = kind === 'close' ? '完' : (NAMES[name] ?? name);
      const text = textNode(block);
      if (label) text.prepend(make('span', 'name', label));
      node.append(text, make('span', 'place', address));
      node.addEventListener('click', () => chooseBlock(index, caretIn(node)));
      node.addEventListener('keydown', (event) => onKey(event, index));
      return node;
    }),
  );
}

/** Offset of the caret in the text of a block. */
function caretIn(node) {
  const selection = getSelection();
  const text = node.querySelector('.text');
  if (!text || !selection?.anchorNode || !text.contains(selection.anchorNode)) return 0;
  const range = document.createRange();
  range.selectNodeContents(text);
  range.setEnd(selection.anchorNode, selection.anchorOffset);
  const name = text.querySelector('.name')?.textContent.length ?? 0;
  return Math.max(0, range.toString().length - name);
}

function onKey(event, index) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { key } = event;
  if (key === 'Enter' || key === ' ') chooseBlock(index, 0);
  else if (key === 'ArrowDown') by(`block-${index + 1}`)?.focus();
  else if (key === 'ArrowUp') by(`block-${index - 1}`)?.focus();
  else if (/^[1-6]$/.test(key)) perform({ act: 'heading', block: index, depth: Number(key) });
  else if (key === '0') perform({ act: 'paragraph', block: index });
  else return;
  event.preventDefault();
}

function mark() {
  const { block, line } = chosen;
  const { from = 0, to = -1 } = state.blocks[block] ?? {};
  for (const node of by('lines').querySelectorAll('button')) {
    const number = Number(node.id.slice('line-'.length));
    node.classList.toggle('of-block', from <= number && number <= to);
    node.setAttribute('aria-pressed', String(number === line));
  }
  for (const node of by('blocks').children) {
    node.setAttribute('aria-current', String(node.id === `block-${block}`));
  }
}

function chooseBlock(index, at) {
  chosen = { block: index };
  caret = at;
  mark();
  by(`line-${state.blocks[index]?.from}`)?.scrollIntoView({ block: 'center' });
  showTools();
}

function chooseLine(number) {
  chosen = { line: number };
  mark();
  by(`line-${number}`)?.scrollIntoView({ block: 'nearest' });
  const index = state.blocks.findIndex(({ from, to }) => from <= number && number <= to);
  by(`block-${index}`)?.setAttribute('aria-current', 'true');
  by(`block-${index}`)?.scrollIntoView({ block: 'center' });
  showTools();
}

function blockTools(index) {
  const block = state.blocks[index];
  const { kind, depth, text } = block;
  if (kind !== 'heading' && kind !== 'paragraph') {
    return [make('span', 'about', '这一处请在文献文件中改。')];
  }
  const levels = [...NUMERALS].map((numeral, at) => {
    const level = button(`${numeral}级`, () =>
      perform({ act: 'heading', block: index, depth: at + 1 }),
    );
    level.setAttribute('aria-pressed', String(depth === at + 1));
    return level;
  });
  const plain = button('段落', () => perform({ act: 'paragraph', block: index }));
  plain.setAttribute('aria-pressed', String(kind === 'paragraph'));
  const above = state.blocks[index - 1]?.kind;
  const tools = [
    make('span', 'about', '标题'),
    ...levels,
    plain,
    button(
      '并入上段',
      () => perform({ act: 'join', block: index }),
      above !== 'heading' && above !== 'paragraph',
    ),
  ];
  const isInside = caret > 0 && caret < text.length;
  const where = `${text.slice(Math.max(0, caret - AROUND), caret)}｜${text.slice(caret, caret + AROUND)}`;
  tools.push(
    button(
      isInside ? `在此分开：${where}` : '分开（先点文字中的一处）',
      () => perform({ act: 'split', block: index, at: caret }),
      !isInside,
    ),
  );
  return tools;
}

function lineTools(line) {
  const known = state.lines.find(({ number }) => number === line);
  if (!known || known.artefact) {
    return [make('span', 'about', known ? `已列为${known.artefact}。` : '')];
  }
  return [
    make('span', 'about', `第 ${line} 行不是正文，是`),
    ...Object.entries(state.kinds).map(([kind, name]) =>
      button(name, () => perform({ act: 'artefact', line, kind })),
    ),
  ];
}

function showTools() {
  const { block, line } = chosen;
  const tools = block !== undefined ? blockTools(block) : line !== undefined ? lineTools(line) : [];
  by('tools').replaceChildren(...tools);
  by('tools').hidden = tools.length === 0;
}

function show(next) {
  const focused = document.activeElement?.id;
  const panes = [...document.querySelectorAll('main > section')];
  const scrolled = panes.map((pane) => pane.scrollTop);
  state = next;
  document.title = `校读 ${state.title} · 青典`;
  by('title').textContent = state.title;
  by('facts').textContent = `${state.id} · ${state.source} · ${state.blocks.length} 处`;
  by('undo').disabled = !state.canUndo;
  showDoubts();
  showLines();
  showBlocks();
  if (chosen.block >= state.blocks.length) chosen = {};
  caret = 0;
  mark();
  showTools();
  for (const [index, pane] of panes.entries()) pane.scrollTop = scrolled[index];
  if (focused) by(focused)?.focus({ preventScroll: true });
}

by('undo').addEventListener('click', () => send({ undo: true }));

const response = await fetch('state');
if (response.ok) show((await response.json()).state);
else say(`打不开：${await response.text()}`);
