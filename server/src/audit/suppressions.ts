import { type Directive, HIDDEN, type NamedRule } from '../report/directives.ts';
import type { Range } from '../report/model.ts';
import type { Finding } from './types.ts';

/** A finding that a directive in the text suppresses. */
export interface Suppressed {
  readonly finding: Finding;
  /** The directive's comment. */
  readonly by: Range;
  readonly reason?: string;
}

export interface Suppression {
  /** In the order in which they were given. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** The parts of directives that changed something: a rule named, or a directive that names none. */
  readonly used: ReadonlySet<NamedRule | Directive>;
}

/** The rule about directives: only one that names it suppresses what it says. */
export const SUPPRESSION = 'suppression';
/** Stands for all rules. */
const ALL = '';

/** What one directive says of one rule, or of all. */
interface Order {
  readonly directive: Directive;
  readonly part: NamedRule | Directive;
}
/** By rule. */
type Orders = Map<string, Order>;

/**
 * Parts the findings that the directives suppress from the others. A finding belongs to the line that it begins on.
 * One that several directives could suppress is suppressed by the nearest: of its line, of the text around, of the file.
 * @param text the text with the directives blotted out
 * @param directives in the order of the text
 */
export function suppress(
  text: string,
  directives: readonly Directive[],
  findings: readonly Finding[],
): Suppression {
  const used = new Set<NamedRule | Directive>();
  if (directives.length === 0) return { findings, suppressed: [], used };
  const closed = directives.filter((directive) => directive.closed);
  const lines = lineOrders(text, closed);
  const file = ordersOf(closed.filter(({ kind }) => kind === 'disable-file'));
  const blocks = closed.filter(({ kind }) => kind === 'disable' || kind === 'enable');
  const open = openBlocks(used);
  const by = new Map<Finding, Order>();
  let line = 0;
  let block = 0;
  for (const finding of [...findings].sort((a, b) => a.range.start - b.range.start)) {
    const at = finding.range.start;
    while (block < blocks.length && blocks[block]!.range.start <= at) open.pass(blocks[block++]!);
    while (line < lines.length && lines[line]!.end < at) line++;
    const current = lines[line];
    const own = current && current.start <= at ? current.orders : undefined;
    const order = orderFor(finding.rule, own) ?? open.orderFor(finding.rule) ?? orderFor(finding.rule, file);
    if (!order) continue;
    used.add(order.part);
    by.set(finding, order);
  }
  for (; block < blocks.length; block++) open.pass(blocks[block]!);
  return {
    findings: findings.filter((finding) => !by.has(finding)),
    suppressed: findings.flatMap((finding) => {
      const directive = by.get(finding)?.directive;
      if (!directive) return [];
      const { range, reason } = directive;
      return [{ finding, by: range, ...(reason ? { reason } : {}) }];
    }),
    used,
  };
}

function orderFor(rule: string, orders: Orders | undefined): Order | undefined {
  return orders?.get(rule) ?? (rule === SUPPRESSION ? undefined : orders?.get(ALL));
}

/** The parts of a directive by rule; of two that say the same, the first. */
function ordersOf(directives: readonly Directive[], orders: Orders = new Map()): Orders {
  for (const directive of directives) {
    for (const [rule, part] of partsOf(directive)) {
      if (!orders.has(rule)) orders.set(rule, { directive, part });
    }
  }
  return orders;
}

const partsOf = (directive: Directive): readonly (readonly [string, NamedRule | Directive])[] =>
  directive.rules.length === 0
    ? [[ALL, directive]]
    : directive.rules.map((named): [string, NamedRule] => [named.id, named]);

/** What `disable` has switched off and `enable` has not yet switched on again, while the text is gone through. */
function openBlocks(used: Set<NamedRule | Directive>) {
  const open: Orders = new Map();
  /** Switched on again while all others are off. */
  const on = new Set<string>();
  const enable = (rule: string, part: NamedRule | Directive) => {
    const isOff = rule === ALL ? open.size > 0 : open.has(rule) || (open.has(ALL) && !on.has(rule));
    if (isOff) used.add(part);
    if (rule === ALL) open.clear();
    else open.delete(rule);
    on.add(rule);
  };
  const disableAllAnew = () => {
    if (on.size > 0) open.delete(ALL);
    on.clear();
  };
  return {
    pass(directive: Directive): void {
      if (directive.kind === 'enable') {
        for (const [rule, part] of partsOf(directive)) enable(rule, part);
        return;
      }
      if (directive.rules.length === 0) disableAllAnew();
      ordersOf([directive], open);
    },
    orderFor: (rule: string): Order | undefined =>
      open.get(rule) ?? (on.has(rule) ? undefined : orderFor(rule, open)),
  };
}

interface LineOrders extends Range {
  readonly orders: Orders;
}

/** What is said of single lines, in the order of the lines. Lines without a word and without a cell are passed over. */
function lineOrders(text: string, directives: readonly Directive[]): readonly LineOrders[] {
  const spoken = directives.filter(({ kind }) => kind === 'disable-line' || kind === 'disable-next-line');
  const lines: LineOrders[] = [];
  let waiting: Directive[] = [];
  let next = 0;
  for (let start = 0; start <= text.length && (next < spoken.length || waiting.length > 0); ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const own: Directive[] = [];
    while (next < spoken.length && spoken[next]!.range.start <= end) own.push(spoken[next++]!);
    const isMeant = !isPassedOver(text.slice(start, end));
    const orders = ordersOf(own.filter(({ kind }) => kind === 'disable-line'));
    if (isMeant) ordersOf(waiting, orders);
    if (orders.size > 0) lines.push({ start, end, orders });
    waiting = [...(isMeant ? [] : waiting), ...own.filter(({ kind }) => kind === 'disable-next-line')];
    start = end + 1;
  }
  return lines;
}

/** An empty line, or one that holds directives alone. A line of blanks may be a cell. */
const isPassedOver = (line: string): boolean =>
  line === '' || line === '\r' || (line.includes(HIDDEN) && line.trim() === '');
