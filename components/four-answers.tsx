import type { Check, Outcome } from '../lib/credential/verdict.ts';
import { type Answer, answersOf, DETAIL, type Facts } from '../lib/words/index.ts';
import { stateColour } from './hallmark.tsx';
import { Icon, type IconName } from './icons.tsx';

const SIGNS: Record<Outcome, { icon: IconName; colour: string }> = {
  pass: { icon: 'tick', colour: stateColour('verified') },
  warn: { icon: 'exclamation', colour: stateColour('caution') },
  fail: { icon: 'cross', colour: stateColour('invalid') },
  unknown: { icon: 'question', colour: stateColour('unchecked') },
  skip: { icon: 'dash', colour: stateColour('unchecked') },
};

export interface FourAnswersProps {
  checks: readonly Check[];
  facts: Facts;
}

/** The four questions, always apart, each with its own sign: they are never merged into one number. */
export function FourAnswers({ checks, facts }: FourAnswersProps) {
  return (
    <section class="answers" aria-label={DETAIL.answers}>
      {answersOf(checks, facts).map((answer) => (
        <OneAnswer key={answer.axis} answer={answer} />
      ))}
    </section>
  );
}

function OneAnswer({ answer: { axis, question, outcome, sentences } }: { answer: Answer }) {
  return (
    <div class="answer" data-axis={axis} data-outcome={outcome}>
      <OutcomeSign outcome={outcome} />
      <div>
        <h3 class="question">{question}</h3>
        {sentences.map(({ code, text, detail }) => (
          <p key={code} data-code={code}>
            {text}
            {detail && <span class="found"> {detail}</span>}
          </p>
        ))}
      </div>
    </div>
  );
}

function OutcomeSign({ outcome }: { outcome: Outcome }) {
  const { icon, colour } = SIGNS[outcome];
  return (
    <span class="sign" style={{ color: colour }}>
      <Icon name={icon} />
      <span class="aloud">{DETAIL.outcomes[outcome]}: </span>
    </span>
  );
}
