import type { Block, Clause, Division } from '../../lib/model.ts';
import { BoxView } from './box-view.tsx';
import { collationsOf } from './collations.ts';
import { Heading } from './heading.tsx';
import { PlaceMargin } from './place-margin.tsx';
import { Prose } from './prose.tsx';
import type { Reading } from './reading.ts';
import { TableView } from './table-view.tsx';

interface BlocksProps {
  readonly blocks: readonly Block[];
  readonly reading: Reading;
  /** Level of the headings among these blocks: 2 for `<h2>`. */
  readonly level: number;
}

export function Blocks({ blocks, ...place }: BlocksProps) {
  return blocks.map((block) => <BlockView key={block.address} block={block} {...place} />);
}

interface BlockViewProps extends Omit<BlocksProps, 'blocks'> {
  readonly block: Block;
}

function BlockView({ block, reading, level }: BlockViewProps) {
  if (block.type === 'division') {
    return <DivisionView division={block} reading={reading} level={level} />;
  }
  if (block.type === 'table') return <TableView table={block} reading={reading} />;
  if (block.type === 'box') {
    return (
      <BoxView box={block} reading={reading}>
        <Blocks blocks={block.blocks} reading={reading} level={level} />
      </BoxView>
    );
  }
  return <ClauseView clause={block} reading={reading} />;
}

interface DivisionViewProps {
  readonly division: Division;
  readonly reading: Reading;
  readonly level: number;
}

function DivisionView({ division, reading, level }: DivisionViewProps) {
  return (
    <section data-section={division.address}>
      <Heading division={division} reading={reading} level={level} />
      <Blocks blocks={division.blocks} reading={reading} level={level + 1} />
    </section>
  );
}

interface ClauseViewProps {
  readonly clause: Clause;
  readonly reading: Reading;
}

function ClauseView({ clause, reading }: ClauseViewProps) {
  const links = reading.terms.get(clause.address);
  return (
    <p id={clause.address} className={`clause clause-${clause.kind}`}>
      <span className="said">
        <Prose
          text={clause.text}
          opening={clause.lead?.length ?? 0}
          collations={collationsOf(clause)}
          {...(links && { links })}
        />
      </span>
      <PlaceMargin address={clause.address} reading={reading} />
    </p>
  );
}
