import { html, type TemplateResult } from 'lit';
import { measured } from '../queue/time-words.ts';
import type { Scene } from '../scene.ts';
import type { ConsoleText } from '../text/console-texts.ts';
import type { StatisticsReading } from '../workplace/readings.ts';
import { bars } from './bars.ts';
import { hoursOfDay } from './hours-of-day.ts';

export function figuresView(scene: Scene, figures: StatisticsReading): TemplateResult {
  const { texts } = scene;
  if (figures.joined === 0) {
    return html`<p class="empty">${texts.say('figures.none')}</p>`;
  }
  return html`${tiles(scene, figures)}
    <div class="figures-columns">${byHour(scene, figures)} ${byService(scene, figures)}</div>`;
}

function tiles({ texts }: Scene, { joined, served, noShows, left, waits }: StatisticsReading): TemplateResult {
  const all: readonly (readonly [ConsoleText, string, ConsoleText | null])[] = [
    ['figures.joined', String(joined), null],
    ['figures.served', String(served), null],
    ['figures.no-shows', String(noShows), null],
    ['figures.left', String(left), null],
    ['figures.median', measured(texts, waits.median ?? null), 'figures.median-hint'],
    ['figures.mean', measured(texts, waits.mean ?? null), null],
    ['figures.p90', measured(texts, waits.p90 ?? null), 'figures.p90-hint'],
  ];
  return html`<dl class="tiles">
    ${all.map(
      ([key, value, hint]) =>
        html`<div class="tile card">
          <dt>${texts.say(key)}</dt>
          <dd>
            <span class="tile-value">${value}</span>${hint === null
              ? ''
              : html`<span class="soft small-text">${texts.say(hint)}</span>`}
          </dd>
        </div>`,
    )}
  </dl>`;
}

function byHour({ texts }: Scene, figures: StatisticsReading): TemplateResult {
  const hours = hoursOfDay(figures.byHour);
  const name = (hour: number) => `${String(hour).padStart(2, '0')} h`;
  return html`<section class="card" aria-labelledby="by-hour">
    <h2 id="by-hour">${texts.say('figures.by-hour')}</h2>
    <p class="soft small-text">${texts.say('figures.by-hour-hint')}</p>
    <div class="bars-frame">${bars(hours.map(({ hour, joined }) => ({ label: String(hour), value: joined })))}</div>
    <div class="visually-hidden"><table>
      <caption>${texts.say('figures.by-hour')}</caption>
      <thead>
        <tr>
          <th scope="col">${texts.say('figures.hour')}</th><th scope="col">${texts.say('figures.joined')}</th>
          <th scope="col">${texts.say('figures.served')}</th><th scope="col">${texts.say('figures.mean')}</th>
        </tr>
      </thead>
      <tbody>
        ${hours.map(
          ({ hour, joined, served, meanWait }) =>
            html`<tr>
              <th scope="row">${name(hour)}</th><td>${joined}</td><td>${served}</td><td>${measured(texts, meanWait ?? null)}</td>
            </tr>`,
        )}
      </tbody>
    </table></div>
  </section>`;
}

function byService({ texts }: Scene, figures: StatisticsReading): TemplateResult {
  return html`<section class="card">
    <h2 id="by-service">${texts.say('figures.by-service')}</h2>
    <div class="table-frame" tabindex="0" role="region" aria-labelledby="by-service">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">${texts.say('figures.service')}</th><th scope="col">${texts.say('figures.joined')}</th>
            <th scope="col">${texts.say('figures.served')}</th><th scope="col">${texts.say('figures.no-shows')}</th>
            <th scope="col">${texts.say('figures.mean')}</th>
          </tr>
        </thead>
        <tbody>
          ${figures.byService.map(
            ({ name, joined, served, noShows, meanWait }) =>
              html`<tr>
                <th scope="row"><bdi>${name}</bdi></th><td>${joined}</td><td>${served}</td><td>${noShows}</td>
                <td>${measured(texts, meanWait ?? null)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
