// The real backend process on an empty library, driven over its contract.
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import youngHeap from '../../src/shared/youngHeap.json' with { type: 'json' };
import { root } from '../run.mjs';

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

const FACTS = [
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
];

/** Starts a backend with one assessment of one workflow in it. */
export async function startBackend(folder) {
  const child = fork(
    join(root, 'out/main/backend.js'),
    [join(folder, 'library'), join(root, 'questionnaires'), join(root, 'resources/sample')],
    // As the app starts it.
    { execArgv: [youngHeap.flag], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
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
  const { id: workflowId } = await client.workflows.create({
    assessmentId,
    workflow: {
      name: 'Orders',
      promise: '',
      profile: Object.fromEntries(FACTS.map((fact) => [fact, null])),
      milestones: [],
      services: [],
      owner: null,
      truthOwner: null,
      guardrailOwners: [],
      targets: { recover: null, truth: null, milestones: [], due: null },
    },
  });
  return {
    client,
    assessmentId,
    workflowId,

    peakMemory: () => peakMemory(child.pid),
    async stop() {
      child.send({ type: 'shutdown' });
      await new Promise((resolve) => child.once('exit', resolve));
    },
  };
}

/**
 * Does something while another call is made over and over, as somebody who works meanwhile would; returns the result
 * and the longest that one of those calls waited, in milliseconds.
 */
export async function whileAsking(client, work) {
  let isDone = false;
  let longest = 0;
  const asking = (async () => {
    while (!isDone) {
      const asked = performance.now();
      await client.library.info();
      longest = Math.max(longest, performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  const result = await work();
  isDone = true;
  await asking;
  return { result, longest };
}
