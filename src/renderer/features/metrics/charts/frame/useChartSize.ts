import { useElementSize } from '@mantine/hooks';
import { use } from 'react';
import { RoomWidth } from '../../../../ui/RoomWidth';
import { usePresenter } from '../../../../ui/usePresenter';

/** The width that charts are drawn at where nothing was measured. */
const UNMEASURED = 632;
const LEAST = 240;

export interface ChartSize {
  readonly ref: (element: HTMLDivElement | null) => void;
  readonly width: number;
  /** Size of the chart's words in pixels; larger before a room. */
  readonly fontSize: number;
}

/** The room that a chart has: as given, else what its place on the page leaves. */
export function useChartSize(given?: number): ChartSize {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const room = use(RoomWidth) ?? UNMEASURED;
  const { presenting } = usePresenter();
  return {
    ref,
    width: Math.max(LEAST, Math.floor(given ?? (width > 0 ? width : room))),
    fontSize: presenting ? 16 : 12,
  };
}
