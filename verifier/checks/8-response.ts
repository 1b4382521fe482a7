import type { Evidence } from '../evidence.ts';
import { type Finding, failed, notPossible, passed } from '../report.ts';

const SENT = 'response.recommendations-sent';

/** Whether the authority got exactly what was voted for, and answered only that. */
export function checkResponse(evidence: Evidence): readonly Finding[] {
  return [checkSent(evidence), checkAnswers(evidence)];
}

function checkSent(evidence: Evidence): Finding {
  const id = 'recommendations-as-voted';
  const sent = evidence.all(SENT).at(-1);
  if (sent === undefined) return notPossible(id, { code: 'not-yet', act: SENT });
  const declared = evidence.all('decision.result-declared').filter(({ seq }) => seq < sent.seq);
  const winners = new Set(declared.flatMap(({ data }) => data.result.winners));
  const { recommendations } = sent.data;
  const extra = recommendations.find((one) => !winners.has(one));
  if (extra !== undefined)
    return failed(id, { code: 'recommendation-not-voted', recommendation: extra }, sent.seq);
  const kept = [...winners].find((one) => !recommendations.includes(one));
  if (kept !== undefined)
    return failed(id, { code: 'recommendation-not-sent', recommendation: kept }, sent.seq);
  return passed(id, { code: 'recommendations-fit', recommendations: recommendations.length });
}

function checkAnswers(evidence: Evidence): Finding {
  const id = 'answers-to-recommendations';
  const sent = evidence.all(SENT).at(-1);
  if (sent === undefined) return notPossible(id, { code: 'not-yet', act: SENT });
  const { recommendations } = sent.data;
  const answered = new Set<string>();
  for (const { seq, data } of evidence.all('response.answered')) {
    if (!recommendations.includes(data.recommendation) || seq < sent.seq)
      return failed(id, { code: 'answer-to-nothing', recommendation: data.recommendation }, seq);
    answered.add(data.recommendation);
  }
  const { length } = recommendations;
  return passed(id, { code: 'answers-fit', answered: answered.size, recommendations: length });
}
