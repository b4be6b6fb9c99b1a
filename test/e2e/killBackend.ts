import type { ElectronApplication } from '@playwright/test';

/** Kills the backend the hard way and returns its process id. */
export const killBackend = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ app: electron }) => {
    const backend = electron
      .getAppMetrics()
      .find((metric) => metric.serviceName === 'evenkeel-backend' || metric.name === 'evenkeel-backend');
    if (!backend) throw new Error('no backend is running');
    process.kill(backend.pid, 'SIGKILL');
    return backend.pid;
  });
