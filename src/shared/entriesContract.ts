/** What is entered beside answers, receipts and symptoms: vendors, claims, drills, actions and their like. */
import * as z from 'zod';
import { Entry, EntryPlace } from '../domain/assessment/entry';
import { AssessmentId } from '../domain/ids';
import { base, done } from './contractBase';

const placed = z.strictObject({ assessmentId: AssessmentId, place: EntryPlace });

export const entriesContract = {
  /** Replaces the entry with the same key. */
  put: base.input(z.strictObject({ assessmentId: AssessmentId, entry: Entry })).output(done),
  remove: base.input(placed).output(done),
  restore: base.input(placed).output(done),
};
