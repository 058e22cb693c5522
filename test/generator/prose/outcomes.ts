import { applicationRows } from '../form.ts';
import { type Scene, valueIn, write } from './scene.ts';
import { OUTCOMES } from './senses.ts';

const LABELS: Readonly<Record<(typeof OUTCOMES)[number], readonly string[]>> = {
  granted: ['予以公开', '予以公开', '同意公开'],
  'partly-granted': ['部分公开', '部分公开', '予以部分公开'],
  refused: ['不予公开', '不予公开', '不同意公开'],
  unavailable: ['无法提供', '无法提供', '因本机关不掌握等原因无法提供'],
  declined: ['不予处理', '不予处理'],
  otherwise: ['其他处理', '其他处理', '作其他处理'],
};

/** Openings of a list of outcomes; what was answered stands before it. */
const OPENINGS = [
  '{时}{主}共答复政府信息公开申请{concluded}{件}，其中',
  '{时}{主}办结申请{concluded}{件}，其中：',
  '在办结的{concluded}{件}申请中，',
  '办理结果为：',
  '从办理结果看，',
];

type Manner = 'counts' | 'with-share' | 'shares';

/** 予以公开12件、部分公开3件 …: all six, or only those that occur. */
export function outcomeList(scene: Scene): string {
  const { random } = scene;
  const manner: Manner = valueIn(scene, 'concluded') === 0 ? 'counts' : random.pick(MANNERS);
  const mark = random.pick(manner === 'counts' ? ['、', '，', '；'] : ['；', '；', '、']);
  const part = (sense: string, label: string): string => {
    if (manner === 'shares') return `${label}占{%${sense}}`;
    return `${label}{${sense}}{件}${manner === 'with-share' ? `，占{%${sense}}` : ''}`;
  };
  // A sentence that gives 予以公开及部分公开 together cannot give them apart.
  const together = random.chance(0.15);
  const senses = OUTCOMES.filter((sense) => !together || !sense.endsWith('granted'));
  const all = random.chance(0.5);
  const parts = senses
    .filter((sense) => all || valueIn(scene, sense) > 0)
    .map((sense) => part(sense, random.pick(LABELS[sense])));
  if (together)
    parts.unshift(part('granted-or-partly', random.pick(['予以公开及部分公开', '予以公开或部分公开'])));
  if (parts.length === 0) return '';
  const opening = random.pick(manner === 'shares' ? OPENINGS.slice(0, 2) : OPENINGS);
  const rows = random.chance(0.25) ? rowList(scene) : '';
  return write(scene, `${opening}${parts.join(mark)}。`) + rows;
}

const MANNERS = ['counts', 'counts', 'counts', 'with-share', 'shares'] as const;

/** The rows that are not 0, by their own labels: 属于国家秘密1件，本机关不掌握相关政府信息2件. */
function rowList(scene: Scene): string {
  const { random, variant } = scene;
  const rows = applicationRows(variant).filter(
    (row) =>
      row.mark === 'item' &&
      row.label !== '其他' &&
      row.label.length < 20 &&
      valueIn(scene, `row:${row.id}`) > 0,
  );
  if (rows.length === 0) return '';
  const from = random.int(0, rows.length - 1);
  const some = rows.slice(from, from + random.int(1, 3));
  const parts = some.map(({ id, label }) => `${label}{row:${id}}{件}`);
  return write(
    scene,
    `${random.pick(['其中，', '具体为：', '其中'])}${parts.join(random.pick(['，', '、', '；']))}。`,
  );
}
