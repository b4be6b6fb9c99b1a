import { useEffect, useRef, useState } from 'react';
import type { ReceiptPackProgress } from '../../../domain/claims/receiptPackCheck';

export type Streamed<Result> =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly progress: ReceiptPackProgress | null }
  | { readonly step: 'done'; readonly result: Result }
  | { readonly step: 'failed'; readonly error: unknown };

type Steps<Result> = AsyncIterator<ReceiptPackProgress, Result | undefined>;

/** Follows work of the backend that yields its progress; cancelling, or leaving the screen, aborts it. */
export function useStreamed<Result>(): {
  readonly state: Streamed<Result>;
  readonly run: (begin: (signal: AbortSignal) => Promise<Steps<Result>>) => void;
  readonly cancel: () => void;
} {
  const [state, setState] = useState<Streamed<Result>>({ step: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const follow = async (begin: (signal: AbortSignal) => Promise<Steps<Result>>): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setState({ step: 'running', progress: null });
    try {
      const steps = await begin(controller.signal);
      for (;;) {
        const step = await steps.next();
        if (step.done !== true) setState({ step: 'running', progress: step.value });
        else {
          setState(step.value === undefined ? { step: 'idle' } : { step: 'done', result: step.value });
          return;
        }
      }
    } catch (error) {
      setState(controller.signal.aborted ? { step: 'idle' } : { step: 'failed', error });
    } finally {
      if (running.current === controller) running.current = null;
    }
  };
  return { state, run: (begin) => void follow(begin), cancel: () => running.current?.abort() };
}
