/** Changes to clients and to the list of assessments. Each gives false or null when it could not be kept. */
import type { Assessment, Client } from '../../../domain/assessment/assessmentRecord';
import type { AssessmentId, ClientId } from '../../../domain/ids';
import { api, client, queryClient } from '../../api';
import { problemSentence } from '../../assessment/problemSentence';
import { trackSaving } from '../../assessment/saveState';
import { notifyProblem } from '../../ui/notify';

async function kept<T>(sending: Promise<T>): Promise<T | null> {
  try {
    const answer = await trackSaving(sending);
    await queryClient.invalidateQueries({ queryKey: api.library.key() });
    return answer;
  } catch (error) {
    notifyProblem(problemSentence(error));
    return null;
  }
}

const worked = async (sending: Promise<unknown>): Promise<boolean> => (await kept(sending)) !== null;

export interface NewAssessment {
  readonly clientId: ClientId;
  readonly title: string;
  readonly scope: Assessment['scope'];
  readonly asOf: Assessment['asOf'];
  /** Left out: the standard pack. */
  readonly pack?: Assessment['pack'] | undefined;
  /** An earlier one whose workflows and open actions come along. */
  readonly basedOn?: AssessmentId;
}

export const libraryChanges = {
  addClient: (entry: Omit<Client, 'id'>) => kept(client.clients.create(entry)),
  saveClient: (entry: Client) => worked(client.clients.update(entry)),
  removeClient: (id: ClientId) => worked(client.clients.remove({ id })),
  restoreClient: (id: ClientId) => worked(client.clients.restore({ id })),
  addAssessment: (entry: NewAssessment) =>
    kept(client.assessments.create({ ...entry, currency: 'USD', confidentiality: '' })),
  removeAssessment: (id: AssessmentId) => worked(client.assessments.remove({ id })),
  restoreAssessment: (id: AssessmentId) => worked(client.assessments.restore({ id })),
  openSample: () => kept(client.library.openSample()),
} as const;
