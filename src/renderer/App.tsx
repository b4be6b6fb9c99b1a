import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { queryClient } from './api';
import { StartGate } from './features/start/StartGate';
import type { AppRouter } from './router';
import { cssVariables, theme } from './ui/theme';

/** The whole interface: the look, the cache of what was read, and the pages once the library is open. */
export function App({
  router,
  nonce,
  env = 'default',
}: {
  readonly router: AppRouter;
  readonly nonce: string;
  readonly env?: 'default' | 'test';
}) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
      env={env}
    >
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" limit={4} containerWidth={420} />
        <StartGate>
          <RouterProvider router={router} />
        </StartGate>
      </QueryClientProvider>
    </MantineProvider>
  );
}
