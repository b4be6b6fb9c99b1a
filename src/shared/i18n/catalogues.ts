/** The catalogues by language and namespace; English is complete, other languages fall back to it. */
import app from '../locales/en/app.json';
import causes from '../locales/en/causes.json';
import charts from '../locales/en/charts.json';
import claims from '../locales/en/claims.json';
import cli from '../locales/en/cli.json';
import common from '../locales/en/common.json';
import compare from '../locales/en/compare.json';
import degraded from '../locales/en/degraded.json';
import errors from '../locales/en/errors.json';
import findings from '../locales/en/findings.json';
import imports from '../locales/en/imports.json';
import method from '../locales/en/method.json';
import metrics from '../locales/en/metrics.json';
import overlap from '../locales/en/overlap.json';
import packs from '../locales/en/packs.json';
import plan from '../locales/en/plan.json';
import questions from '../locales/en/questions.json';
import records from '../locales/en/records.json';
import report from '../locales/en/report.json';
import shell from '../locales/en/shell.json';
import vendors from '../locales/en/vendors.json';
import workflows from '../locales/en/workflows.json';

export const catalogues = {
  en: {
    app,
    causes,
    charts,
    claims,
    cli,
    common,
    compare,
    degraded,
    errors,
    findings,
    imports,
    method,
    metrics,
    overlap,
    packs,
    plan,
    questions,
    records,
    report,
    shell,
    vendors,
    workflows,
  },
};
