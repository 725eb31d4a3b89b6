import type { ComponentChildren } from 'preact';
import type { Scorecard } from '@/models/catalog/scorecard';
import { keyOf, messages, t } from '@/utils/i18n';
import { percent } from '../percent';
import { Plot, type PlotSpec } from './Plot';
import { qualityPlot, reliabilityPlot } from './scorecard-plots';

/** Every model over the same pictures: plots, and the tables that say the same. */
export function ScorecardView({ scorecard }: { scorecard: Scorecard }) {
  const { models, dataset, split, machine } = scorecard;
  const pictures = messages.number(models[0]?.pictures ?? 0);
  return (
    <section class="scorecard" aria-labelledby="scorecard">
      <h2 id="scorecard">{t('studio_models_scorecard')}</h2>
      <p class="muted">{t('studio_models_scorecard_hint', dataset, split, pictures, machine)}</p>
      <Figure title={t('studio_models_quality')} spec={qualityPlot(scorecard)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('model_legend')}</th>
              <th scope="col">{t('studio_models_time_axis')}</th>
              <th scope="col">CIDEr-D</th>
              <th scope="col">BLEU-4</th>
              <th scope="col">ROUGE-L</th>
              <th scope="col">{t('studio_models_said')}</th>
            </tr>
          </thead>
          <tbody>
            {models.map(({ id, name, milliseconds, asModel, tiers }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{messages.number(milliseconds.whole)}</td>
                <td>{messages.number(asModel.cider)}</td>
                <td>{messages.number(asModel.bleu4)}</td>
                <td>{messages.number(asModel.rougeL)}</td>
                <td>{percent(tiers.said + tiers.hedged, messages)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Figure>
      <figure>
        <figcaption>{t('studio_models_bias')}</figcaption>
        <p class="muted">{t('studio_models_bias_hint')}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('model_legend')}</th>
              <th scope="col">{t('studio_models_family')}</th>
              <th scope="col">{t('studio_models_gender_stated')}</th>
              <th scope="col">{t('studio_models_gender_wrong')}</th>
              <th scope="col">{t('studio_models_gender_neutral')}</th>
            </tr>
          </thead>
          <tbody>
            {models.map(({ id, name, family, gender }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{t(keyOf('family', family))}</td>
                <Bar share={gender.asModel.stated} />
                <Bar share={gender.asModel.wrong} />
                <Bar share={gender.neutral.wrong} />
              </tr>
            ))}
          </tbody>
        </table>
      </figure>
      <Figure title={t('studio_models_reliability')} spec={reliabilityPlot(scorecard)}>
        <p class="muted">{t('studio_models_reliability_hint')}</p>
        {models.map(({ id, name, reliability }) => (
          <details key={id}>
            <summary>{t('studio_models_reliability_of', name)}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('studio_models_confidence')}</th>
                  <th scope="col">{t('studio_models_right')}</th>
                  <th scope="col">{t('studio_models_captions')}</th>
                </tr>
              </thead>
              <tbody>
                {reliability.map((step) => (
                  <tr key={step.confidence}>
                    <td>{percent(step.confidence, messages)}</td>
                    <td>{percent(step.right, messages)}</td>
                    <td>{messages.number(step.count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        ))}
      </Figure>
    </section>
  );
}

function Figure({ title, spec, children }: { title: string; spec: PlotSpec; children: ComponentChildren }) {
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <Plot spec={spec} />
      {children}
    </figure>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <td>
      {percent(share, messages)}
      <span class="level" style={{ inlineSize: `${share * 5}rem` }} aria-hidden="true" />
    </td>
  );
}
