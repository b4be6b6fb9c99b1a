// An import into the library by the real backend process: rows a second, and that process's peak memory.
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { root } from '../run.mjs';
import { writeIncidentFile } from './incidentFile.mjs';

/** A port over the channel between two Node processes: what is a string belongs to the contract. */
function portTo(child) {
  return {
    start: () => undefined,
    postMessage: (message) => child.send(message),
    on: (event, callback) => {
      if (event === 'close') child.on('exit', () => callback({ data: undefined }));
      else child.on('message', (message) => typeof message === 'string' && callback({ data: message }));
    },
    addEventListener(event, callback) {
      this.on(event, callback);
    },
  };
}

/** Peak resident memory in MB as Linux keeps it; null elsewhere. */
function peakMemory(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s+(\d+) kB/);
    return line ? Number(line[1]) / 1024 : null;
  } catch {
    return null;
  }
}

const inMb = (value) => (value === null ? 'not known' : `${value.toFixed(0)} MB`);

export async function benchImport(rows) {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
  const file = join(folder, 'incidents.csv');
  try {
    await writeIncidentFile(file, rows);
    const child = fork(
      join(root, 'out/main/backend.js'),
      [join(folder, 'library'), join(root, 'questionnaires'), join(root, 'resources/sample')],
      { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
    );
    await new Promise((resolve) => child.on('message', (message) => message?.type === 'ready' && resolve()));
    child.send({ type: 'connect' });
    const client = createORPCClient(new RPCLink({ port: portTo(child) }));
    const { id: clientId } = await client.clients.create({ name: 'Bench', sector: '' });
    const { id: assessmentId } = await client.assessments.create({
      clientId,
      title: 'Bench',
      scope: 'core',
      asOf: null,
      currency: 'EUR',
      confidentiality: '',
    });
    const profile = Object.fromEntries(
      [
        'transactionsPerHour',
        'costPerHourDown',
        'users',
        'teams',
        'developers',
        'externalIntegrations',
        'vendors',
        'customerFacing',
        'regulated',
        'downtimeCostsWithinMinutes',
        'downtimeTolerable',
        'stage',
      ].map((fact) => [fact, null]),
    );
    const { id: workflowId } = await client.workflows.create({
      assessmentId,
      workflow: {
        name: 'Orders',
        promise: '',
        profile,
        milestones: [],
        services: [],
        owner: null,
        truthOwner: null,
        guardrailOwners: [],
        targets: { recover: null, truth: null, milestones: [], due: null },
      },
    });
    const before = peakMemory(child.pid);
    const started = performance.now();
    const progress = await client.metrics.import({
      assessmentId,
      path: file,
      workflowId,
      patternValues: [],
      options: {
        preset: null,
        mapping: null,
        zone: null,
        order: null,
        dedupe: 'error',
        where: [],
        words: null,
        now: Date.now(),
      },
    });
    let step = await progress.next();
    while (!step.done) step = await progress.next();
    const seconds = (performance.now() - started) / 1000;
    const peakOfImport = peakMemory(child.pid);
    const { rows: counted } = step.value.report;
    const figuresStarted = performance.now();
    const [figures] = await client.metrics.figures({
      assessmentId,
      asOf: null,
      from: 'started',
      today: new Date().toISOString().slice(0, 10),
    });
    const figureSeconds = (performance.now() - figuresStarted) / 1000;
    const megabytes = statSync(file).size / 1e6;
    console.log(
      `import: ${counted.imported.toLocaleString('en')} rows of ${megabytes.toFixed(0)} MB in ${seconds.toFixed(1)} s, ${Math.round(counted.read / seconds).toLocaleString('en')} rows a second`,
    );
    console.log(`backend during the import: peak memory ${inMb(peakOfImport)} (${inMb(before)} before it)`);
    console.log(
      `all figures with intervals over ${figures.incidents.toLocaleString('en')} incidents: ${figureSeconds.toFixed(2)} s, peak memory ${inMb(peakMemory(child.pid))}`,
    );
    child.send({ type: 'shutdown' });
    await new Promise((resolve) => child.once('exit', resolve));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
