import { checkMoveOrder } from './checkMoveOrder';
import { LEVELS } from './level';
import type { LoosePack } from './loosePack';
import { shownValue } from './packFault';
import { duplicatesIn, finding, type Findings, type Refer, repeated } from './packFindings';
import { HIGHEST_SUPPORT, ReceiptKind } from './receiptKind';

/** Moves in `diagnosis.json`: references, levels that their receipt can support, and an order without circles. */
export function checkMoves(pack: LoosePack, refer: Refer): Findings {
  const moves = pack.diagnosis?.moves ?? [];
  const each = moves.flatMap(({ causes, brings, receipt, measuresTruth }, m) => {
    const kind = ReceiptKind.safeParse(receipt);
    const cap = kind.success ? HIGHEST_SUPPORT[kind.data] : 4;
    return [
      ...causes.flatMap((cause, i) => refer('diagnosis.json', ['moves', m, 'causes', i], 'cause', cause)),
      ...duplicatesIn('diagnosis.json', ['moves', m, 'causes'], causes),
      ...brings.flatMap(({ question, level }, i) => [
        ...refer('diagnosis.json', ['moves', m, 'brings', i, 'question'], 'question', question),
        ...(level !== null && level > cap && LEVELS.some((known) => known === level)
          ? [
              finding('diagnosis.json', ['moves', m, 'brings', i, 'level'], 'level-over-receipt', {
                level,
                receipt: shownValue(receipt),
                cap,
              }),
            ]
          : []),
      ]),
      ...repeated(
        brings.map(({ question }) => question),
        (index, id) =>
          finding('diagnosis.json', ['moves', m, 'brings', index], 'duplicate-link', {
            link: shownValue(id),
          }),
      ),
      // Only a drill notes both when service was back and when the records were right.
      ...(measuresTruth && kind.success && kind.data !== 'drill'
        ? [
            finding('diagnosis.json', ['moves', m, 'measuresTruth'], 'truth-without-drill', {
              receipt: shownValue(receipt),
            }),
          ]
        : []),
    ];
  });
  return [...each, ...checkMoveOrder(moves, refer)];
}
