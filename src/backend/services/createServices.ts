/** Everything that the backend can do, over one open library. */
import { join } from 'node:path';
import type { AssessmentId } from '../../domain/ids';
import type { Day, Instant } from '../../domain/time';
import { createFileStore } from '../files/fileStore';
import type { Library } from '../storage/openLibrary';
import { createAnswerService } from './answerService';
import { createAssessmentService } from './assessmentService';
import { createBeliefService } from './beliefService';
import { createComparisonService } from './comparisonService';
import { createClientService } from './clientService';
import { createDecisionService } from './decisionService';
import type { ServiceDeps } from './deps';
import { createEntryService } from './entryService';
import { createImportPreviewService } from './importPreviewService';
import { createImportService } from './importService';
import { judge } from './judgement';
import { createLibraryService } from './libraryService';
import { createMetricsService } from './metricsService';
import { createOwnPackService } from './ownPackService';
import { createPackCatalogue } from './packCatalogue';
import type { PackService } from './packService';
import { createReceiptPackService } from './receiptPackService';
import { createReceiptService } from './receiptService';
import { createReportService } from './reportService';
import { createRoleFileService } from './roleFileService';
import { createSampleService } from './sampleService';
import { createSymptomService } from './symptomService';
import { createVendorIncidentService } from './vendorIncidentService';
import { createWorkflowService } from './workflowService';

export interface ServiceOptions {
  readonly library: Library;
  readonly packs: PackService;
  /** Folder of the sample client. */
  readonly sampleFolder: string;
  readonly now: () => Instant;
  /** The calendar day where the person is. */
  readonly today: () => Day;
  readonly newId: () => string;
  readonly who: string;
  readonly pid: number;
  /** Takes what goes wrong in work that nobody waits for. */
  readonly report: (error: unknown) => void;
}

/** Services over one library; nothing of them outlives it. */
export function createServices(options: ServiceOptions) {
  const { library, now, newId, who } = options;
  const deps: ServiceDeps = { library, now, newId, who };
  const packs = createPackCatalogue(options.packs);
  const evidence = createFileStore(join(library.folder, 'evidence'), newId);
  const files = createFileStore(join(library.folder, 'imports'), newId);
  const metrics = createMetricsService(library.db, packs);
  const imports = createImportService({ ...deps, files, report: options.report });
  const judging = { db: library.db, packs, metrics };
  const vendorIncidents = createVendorIncidentService(library.db, now);
  return {
    libraryFile: library.file,
    library: createLibraryService({ ...deps, ...judging, pid: options.pid, today: options.today }),
    packs,
    ownPacks: createOwnPackService({ ...deps, packs }),
    clients: createClientService(deps),
    assessments: createAssessmentService({ ...deps, packs }),
    workflows: createWorkflowService(deps),
    answers: createAnswerService(deps),
    receipts: createReceiptService({ ...deps, evidence }),
    receiptPacks: createReceiptPackService({ ...judging, evidence, newId }),
    symptoms: createSymptomService(deps),
    beliefs: createBeliefService(deps),
    decisions: createDecisionService(deps),
    entries: createEntryService(deps),
    metrics,
    comparisons: createComparisonService(library.db),
    vendorIncidents,
    imports,
    importPreviews: createImportPreviewService(library.db, options.report),
    sample: createSampleService({ ...deps, sampleFolder: options.sampleFolder, packs, evidence, files }),
    /** After a start, before anything else: clears away what a crash left. */
    async clearUnfinished(): Promise<void> {
      await evidence.clearUnfinished();
      await imports.clearUnfinished();
    },
    judgement: ({ assessmentId, today }: { readonly assessmentId: AssessmentId; readonly today: Day }) =>
      judge(judging, assessmentId, today),
    reports: createReportService({ ...judging, vendorIncidents }),
    roleFiles: createRoleFileService({ db: library.db, packs }),
  };
}

export type Services = ReturnType<typeof createServices>;
