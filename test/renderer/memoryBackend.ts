/** A backend in memory that keeps the contract: real validation and typed errors over a real message port. */
import { implement, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { Assessment, AssessmentRecord, Client } from '../../src/domain/assessment/assessmentRecord';
import { continueAssessment } from '../../src/domain/assessment/continueAssessment';
import { withEntries, withEntry, withoutEntry } from '../../src/domain/assessment/entry';
import { NOTHING_ENTERED } from '../../src/domain/assessment/nothingEntered';
import type { AssessmentId, ClientId, ReceiptId, WorkflowId } from '../../src/domain/ids';
import { instant } from '../../src/domain/time';
import type {
  ReceiptPackCheck,
  ReceiptPackProgress,
  ReceiptPackWritten,
} from '../../src/domain/claims/receiptPackCheck';
import type { WorkflowMetrics } from '../../src/domain/metrics/figureSummary';
import type { PeriodComparison } from '../../src/domain/metrics/periodComparison';
import type { VendorIncidents } from '../../src/domain/vendors/vendorIncidents';
import type { PortSender } from '../../src/renderer/backend/backendLink';
import * as edit from '../../src/renderer/assessment/recordEdits';
import type { PackFault } from '../../src/domain/pack/packFault';
import type { Pack } from '../../src/domain/pack/packSchema';
import { contract, type LibraryRow } from '../../src/shared/contract';
import type { ReceiptPackRequest } from '../../src/shared/receiptPacksContract';
import type { PackLine, PackRef } from '../../src/shared/packsContract';
import type { RoleFileReading } from '../../src/shared/roleFilesContract';
import { builtInPack, examplePack } from './builtInPack';
import { MemoryImports } from './memoryImports';

const SAVED = { savedAt: instant(1_800_000_000_000) };
const refOf = ({ manifest, hash }: Pack): PackRef => ({ id: manifest.id, version: manifest.version, hash });
const pack = refOf(builtInPack);

export class MemoryBackend {
  readonly clients = new Map<ClientId, Client>();
  /** What imported files tell of vendors. */
  vendorIncidents: readonly VendorIncidents[] = [];
  /** What imported files tell of workflows. */
  figures: readonly WorkflowMetrics[] = [];
  /** What a comparison of two periods answers. */
  comparison: PeriodComparison | null = null;
  /** Packs of receipts that were asked for, and what checking one finds. */
  readonly imports = new MemoryImports();
  readonly packsWritten: ReceiptPackRequest[] = [];
  packCheck: ReceiptPackCheck = { status: 'not-a-pack', reason: 'no-zip' };
  readonly records = new Map<AssessmentId, AssessmentRecord>();
  /** The procedures that were carried out, in order. */
  readonly carriedOut: string[] = [];
  /** The next changes fail with this. */
  failing: 'DISK_FULL' | null = null;
  /** What the next pack that somebody adds is refused for; without faults it is the example. */
  packFaults: readonly PackFault[] = [];
  /** The packs that it serves, the built-in one first. */
  readonly packs: Pack[] = [builtInPack];
  /** What reading a role file gives, by path. */
  readonly roleFiles = new Map<string, RoleFileReading>();
  /** While true, changes are carried out but their answers do not leave: a crash at the worst moment. */
  mute = false;
  readonly #removed = new Map<string, () => void>();
  #ids = 0;
  #port: MessagePort | null = null;

  /** Takes a port as the real backend does. */
  readonly connect: PortSender = (port) => {
    this.#handler.upgrade(port);
    port.start();
    this.#port = port;
  };

  /** Closes the port from this side, as the death of a process does; resolves when the channel is closed. */
  async hangUp(): Promise<void> {
    const port = this.#port;
    if (!port) return;
    const closed = new Promise((resolve) => port.addEventListener('close', resolve, { once: true }));
    port.close();
    await closed;
  }

  addClient(name: string, title = 'Go-live review'): AssessmentRecord {
    const client: Client = { id: this.#id('client') as ClientId, name, sector: '' };
    this.clients.set(client.id, client);
    return this.#start(client, {
      clientId: client.id,
      title,
      scope: 'full',
      asOf: null,
      currency: 'EUR',
      confidentiality: '',
    });
  }

  record(id: AssessmentId): AssessmentRecord {
    const record = this.records.get(id);
    if (record === undefined) throw new ORPCError('NOT_FOUND', { data: { what: 'assessment' } });
    return record;
  }

  #id(kind: string): string {
    this.#ids += 1;
    return `${kind}-${this.#ids}`;
  }

  #start(
    client: Client,
    entered: Omit<Assessment, 'id' | 'pack'> & { readonly pack?: PackRef | undefined },
  ): AssessmentRecord {
    const id = this.#id('assessment') as AssessmentId;
    const assessment: Assessment = { ...entered, id, pack: entered.pack ?? pack };
    const record: AssessmentRecord = {
      client,
      assessment,
      workflows: [],
      ...NOTHING_ENTERED,
    };
    this.records.set(assessment.id, record);
    return record;
  }

  #takeOver(started: AssessmentRecord, earlier: AssessmentRecord): void {
    const { workflows, entries } = continueAssessment(earlier, () => this.#id('new'));
    const record = withEntries({ ...started, workflows: [...workflows] }, entries);
    this.records.set(started.assessment.id, record);
  }

  async #carryOut<T>(name: string, job: () => T): Promise<T> {
    if (this.failing !== null)
      throw new ORPCError(this.failing, { defined: true, status: 507, data: { path: '/library' } });
    const answer = job();
    this.carriedOut.push(name);
    if (this.mute) await new Promise(() => undefined);
    return answer;
  }

  #change(name: string, id: AssessmentId, apply: (record: AssessmentRecord) => AssessmentRecord) {
    return this.#carryOut(name, () => {
      this.records.set(id, apply(this.record(id)));
      return SAVED;
    });
  }

  #remove(name: string, id: string, remove: () => () => void) {
    return this.#carryOut(name, () => {
      this.#removed.set(id, remove());
      return SAVED;
    });
  }

  #restore(name: string, id: string) {
    return this.#carryOut(name, () => {
      this.#removed.get(id)?.();
      return SAVED;
    });
  }

  #usesOf(ref: { readonly hash: string | null }): readonly AssessmentRecord[] {
    return [...this.records.values()].filter(({ assessment }) => assessment.pack.hash === ref.hash);
  }

  #lines(): PackLine[] {
    return this.packs.map((served) => ({
      ...refOf(served),
      name: served.texts.pack.name,
      origin: served === builtInPack ? 'built-in' : 'own',
      questions: served.questions.length,
      standard: served === builtInPack,
      assessments: this.#usesOf(served).length,
    }));
  }

  #rows(): LibraryRow[] {
    return [...this.clients.values()].map((client) => ({
      client,
      assessments: [...this.records.values()]
        .filter(({ assessment }) => assessment.clientId === client.id)
        .map(({ assessment }) => ({
          id: assessment.id,
          title: assessment.title,
          asOf: assessment.asOf ?? ('2026-10-30' as never),
          running: assessment.asOf === null,
          claimed: 74,
          proven: 51,
          low: 47,
          high: 54,
          coverage: 0.9,
        })),
      latest: {
        weakest: { name: 'Refunds', proven: 32, band: 'fragile' },
        decisions: { go: 0, conditions: 1, noGo: 2, notDecided: 0, overhead: 0 },
        fit: 'fits',
      },
    }));
  }

  #recordOf(workflowId: WorkflowId): AssessmentRecord {
    const found = [...this.records.values()].find(({ workflows }) =>
      workflows.some(({ id }) => id === workflowId),
    );
    if (found === undefined) throw new ORPCError('NOT_FOUND', { data: { what: 'workflow' } });
    return found;
  }

  readonly #handler = new RPCHandler(this.#router());

  #router() {
    const os = implement(contract);
    const { imports, packsWritten } = this;
    const packCheck = () => this.packCheck;
    const absent = (): never => {
      throw new Error('this test backend cannot do that');
    };
    return os.router({
      library: {
        info: os.library.info.handler(() => ({ path: '', version: 1, pid: 1, today: '2026-10-30' })),
        rows: os.library.rows.handler(() => this.#rows()),
        openSample: os.library.openSample.handler(() => ({
          assessmentId: this.addClient('The sample').assessment.id,
        })),
      },
      packs: {
        list: os.packs.list.handler(() => this.#lines()),
        unusable: os.packs.unusable.handler(() => []),
        get: os.packs.get.handler(({ input }) => {
          const found = this.packs.find(({ hash }) => hash === input.hash);
          if (found === undefined) throw new ORPCError('NOT_FOUND', { data: { what: 'pack' } });
          return found;
        }),
        add: os.packs.add.handler(() =>
          this.#carryOut('packs.add', () => {
            if (this.packFaults.length > 0)
              throw new ORPCError('PACK_REFUSED', { defined: true, data: { faults: [...this.packFaults] } });
            const already = this.packs.includes(examplePack);
            if (!already) this.packs.push(examplePack);
            return { pack: refOf(examplePack), name: examplePack.texts.pack.name, already };
          }),
        ),
        remove: os.packs.remove.handler(({ input }) =>
          this.#carryOut('packs.remove', () => {
            const uses = this.#usesOf(input);
            const assessments = uses.map(({ client, assessment }) => ({
              client: client.name,
              title: assessment.title,
              removed: false,
            }));
            if (uses.length > 0)
              throw new ORPCError('PACK_IN_USE', {
                defined: true,
                data: { count: uses.length, assessments },
              });
            this.packs.splice(
              this.packs.findIndex(({ hash }) => hash === input.hash),
              1,
            );
            return {};
          }),
        ),
      },
      clients: {
        create: os.clients.create.handler(({ input }) =>
          this.#carryOut('clients.create', () => {
            const client: Client = { ...input, id: this.#id('client') as ClientId };
            this.clients.set(client.id, client);
            return client;
          }),
        ),
        update: os.clients.update.handler(({ input }) =>
          this.#carryOut('clients.update', () => {
            this.clients.set(input.id, input);
            return SAVED;
          }),
        ),
        remove: os.clients.remove.handler(({ input: { id } }) =>
          this.#remove('clients.remove', id, () => {
            const client = this.clients.get(id);
            this.clients.delete(id);
            return () => client !== undefined && this.clients.set(id, client);
          }),
        ),
        restore: os.clients.restore.handler(({ input }) => this.#restore('clients.restore', input.id)),
      },
      assessments: {
        create: os.assessments.create.handler(({ input }) =>
          this.#carryOut('assessments.create', () => {
            const client = this.clients.get(input.clientId);
            if (client === undefined) throw new ORPCError('NOT_FOUND', { data: { what: 'client' } });
            const { basedOn, ...entered } = input;
            const started = this.#start(client, entered);
            if (basedOn !== undefined) this.#takeOver(started, this.record(basedOn));
            return started.assessment;
          }),
        ),
        update: os.assessments.update.handler(({ input }) =>
          this.#change('assessments.update', input.id, (record) => ({
            ...record,
            assessment: { ...record.assessment, ...input },
          })),
        ),
        movePack: os.assessments.movePack.handler(({ input }) =>
          this.#change('assessments.movePack', input.id, (record) => ({
            ...record,
            assessment: { ...record.assessment, pack: input.pack },
          })),
        ),
        get: os.assessments.get.handler(({ input }) => this.record(input.id)),
        remove: os.assessments.remove.handler(({ input: { id } }) =>
          this.#remove('assessments.remove', id, () => {
            const record = this.record(id);
            this.records.delete(id);
            return () => this.records.set(id, record);
          }),
        ),
        restore: os.assessments.restore.handler(({ input }) =>
          this.#restore('assessments.restore', input.id),
        ),
      },
      workflows: {
        create: os.workflows.create.handler(({ input }) =>
          this.#carryOut('workflows.create', () => {
            const workflow = { ...input.workflow, id: this.#id('workflow') as WorkflowId };
            this.records.set(input.assessmentId, edit.putWorkflow(this.record(input.assessmentId), workflow));
            return workflow;
          }),
        ),
        update: os.workflows.update.handler(({ input }) =>
          this.#change('workflows.update', input.assessmentId, (record) =>
            edit.putWorkflow(record, input.workflow),
          ),
        ),
        remove: os.workflows.remove.handler(({ input: { id } }) =>
          this.#remove('workflows.remove', id, () => {
            const record = this.#recordOf(id);
            this.records.set(record.assessment.id, edit.dropWorkflow(record, id));
            return () => this.records.set(record.assessment.id, record);
          }),
        ),
        restore: os.workflows.restore.handler(({ input }) => this.#restore('workflows.restore', input.id)),
      },
      answers: {
        set: os.answers.set.handler(({ input }) =>
          this.#change('answers.set', input.assessmentId, (record) =>
            edit.putAnswer(record, { ...input.answer, answeredAt: SAVED.savedAt }),
          ),
        ),
        clear: os.answers.clear.handler(({ input }) =>
          this.#change('answers.clear', input.assessmentId, (record) => edit.dropAnswer(record, input.place)),
        ),
      },
      receipts: {
        add: os.receipts.add.handler(({ input }) =>
          this.#carryOut('receipts.add', () => {
            const receipt = { ...input.receipt, id: this.#id('receipt') as ReceiptId, file: null };
            this.records.set(input.assessmentId, edit.putReceipt(this.record(input.assessmentId), receipt));
            return receipt;
          }),
        ),
        update: os.receipts.update.handler(({ input }) =>
          this.#change('receipts.update', input.assessmentId, (record) =>
            edit.putReceipt(record, input.receipt),
          ),
        ),
        remove: os.receipts.remove.handler(absent),
        restore: os.receipts.restore.handler(absent),
      },
      symptoms: {
        set: os.symptoms.set.handler(absent),
        clear: os.symptoms.clear.handler(absent),
      },
      beliefs: { set: os.beliefs.set.handler(absent), clear: os.beliefs.clear.handler(absent) },
      decisions: {
        overrule: os.decisions.overrule.handler(absent),
        clearOverrule: os.decisions.clearOverrule.handler(absent),
        ownCondition: os.decisions.ownCondition.handler(({ input }) =>
          this.#change('decisions.ownCondition', input.assessmentId, (record) =>
            edit.putConditionOwner(record, input.condition),
          ),
        ),
      },
      metrics: {
        inspect: os.metrics.inspect.handler(() => imports.look()),
        check: os.metrics.check.handler(({ signal }) => imports.check(signal)),
        import: os.metrics.import.handler(({ input }) => imports.run(this.records, input)),
        imports: os.metrics.imports.handler(() => [...imports.entries]),
        origins: os.metrics.origins.handler(() => imports.origins()),
        undo: os.metrics.undo.handler(({ input }) => {
          imports.undo(this.records, input.id);
          return SAVED;
        }),
        exportRejects: os.metrics.exportRejects.handler(absent),
        figures: os.metrics.figures.handler(() => [...this.figures]),
        vendors: os.metrics.vendors.handler(() => [...this.vendorIncidents]),
        compare: os.metrics.compare.handler(() => this.comparison),
      },
      entries: {
        put: os.entries.put.handler(({ input }) =>
          this.#change('entries.put', input.assessmentId, (record) => withEntry(record, input.entry)),
        ),
        remove: os.entries.remove.handler(({ input }) =>
          this.#change('entries.remove', input.assessmentId, (record) => {
            this.#removed.set(JSON.stringify(input.place), () =>
              this.records.set(input.assessmentId, record),
            );
            return withoutEntry(record, input.place);
          }),
        ),
        restore: os.entries.restore.handler(({ input }) =>
          this.#restore('entries.restore', JSON.stringify(input.place)),
        ),
      },
      roleFiles: {
        sheets: os.roleFiles.sheets.handler(absent),
        writePages: os.roleFiles.writePages.handler(absent),
        read: os.roleFiles.read.handler(
          ({ input }) =>
            this.roleFiles.get(input.path) ?? { kind: 'refused' as const, why: 'not-found' as const, at: '' },
        ),
      },
      receiptPacks: {
        write: os.receiptPacks.write.handler(async function* ({
          input,
        }): AsyncGenerator<ReceiptPackProgress, ReceiptPackWritten> {
          packsWritten.push(input);
          await Promise.resolve();
          yield { bytesDone: 1, bytesTotal: 2 };
          const { path, claimIds } = input;
          return { path, bytes: 2048, files: 5, claims: claimIds.length, receipts: 1, seal: 'a'.repeat(64) };
        }),
        check: os.receiptPacks.check.handler(async function* (): AsyncGenerator<
          ReceiptPackProgress,
          ReceiptPackCheck
        > {
          await Promise.resolve();
          yield { bytesDone: 1, bytesTotal: 2 };
          return packCheck();
        }),
      },
      reports: { model: os.reports.model.handler(absent), comparison: os.reports.comparison.handler(absent) },
    });
  }
}
