import { Button } from '@mantine/core';
import type { Claim } from '../../../domain/claims/claim';
import type { ClaimResult } from '../../../domain/claims/claimResult';
import {
  defendedSentence,
  reasonSentence,
  releaseSentence,
  signOffSentence,
} from '../../../domain/claims/claimSentences';
import { claimNames } from '../../../domain/claims/receiptPackContent';
import { tell } from '../../../shared/i18n/tell';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { TextAreaField } from '../../ui/TextAreaField';
import { ClaimMark } from './ClaimMark';
import { useSaveClaim } from './useClaim';
import classes from './claims.module.css';

/** What the evidence says of a claim, what it would defend instead, and what people settled on. */
export function ClaimVerdict({ claim, judged }: { readonly claim: Claim; readonly judged: ClaimResult }) {
  const { record, pack } = useAssessment();
  const save = useSaveClaim(claim.id);
  const names = claimNames(record, pack);
  const release = releaseSentence(judged, claim.release);
  const defended = judged.defends.map((wording) => tell(defendedSentence(wording, names)));
  const canDefend = judged.defends.some(({ kind }) => kind !== 'nothing');
  const offered = defended.join(' ');
  return (
    <header className={classes.verdict}>
      <p className={classes.state}>
        <ClaimMark state={judged.state} />
      </p>
      <h1>{text('claims:quoted', { sentence: claim.sentence })}</h1>
      <p className={judged.atRisk ? classes.atRisk : undefined}>
        {release !== null && `${tell(release)} `}
        {tell(signOffSentence(judged))}
      </p>
      <h2>{text('claims:why')}</h2>
      <ul className={classes.reasons}>
        {judged.reasons.map((reason, at) => (
          <li key={at} data-state={reason.state}>
            {tell(reasonSentence(reason, names))}
          </li>
        ))}
      </ul>
      <h2>{text('claims:wouldDefend')}</h2>
      <ul className={classes.reasons}>
        {defended.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <TextAreaField
        label={text('claims:settled')}
        description={text('claims:settledHint')}
        minRows={1}
        maxLength={1000}
        value={claim.settledWording}
        onSave={(settledWording) => save((one) => ({ ...one, settledWording: settledWording.trim() }))}
      />
      {canDefend && offered !== claim.settledWording && offered.length <= 1000 && (
        <Button
          className={classes.take ?? ''}
          variant="default"
          size="compact-sm"
          onClick={() => save((one) => ({ ...one, settledWording: offered.replaceAll('\u00a0', ' ') }))}
        >
          {text('claims:useDefended')}
        </Button>
      )}
    </header>
  );
}
