import { levelsOfAlert, levelsOfRequest } from '../report/combinations/exchange-levels';
import { countFamily, type FamilyCoverage } from '../requirements/combinations/count';
import { fromMatrix } from '../requirements/combinations/derive';
import type { Levels } from '../requirements/combinations/family';
import { loadCatalogues } from '../vectors/catalogues';
import { loadFamilies } from '../vectors/factors';
import { circumstancesIn } from '../world/stage/circumstances';
import type { Played } from './play/side';

/** How much of the space of the factors was reached (vectors/factors.yaml): the levels of what went over the wire, each once. */
export class Reach {
  private readonly requests = new Map<string, Levels>();
  private readonly alerts = new Map<string, Levels>();

  /** Keeps the levels of what one side sent and was sent, while its stage is set. */
  add({ world }: Played): void {
    const { cast, session } = world;
    for (const { sent, at } of world.exchanges) {
      if (sent.own.schema !== 'valid') continue;
      const known = { devices: circumstancesIn(sent.xml, cast, sent.user), targetTime: at.toISOString() };
      for (const levels of levelsOfRequest(session.reader.tree(sent.xml), known)) this.requests.set(JSON.stringify(levels), levels);
    }
    for (const { user, message } of world.inbox.all) {
      if (message.schema !== 'valid') continue;
      const known = { devices: circumstancesIn(message.text, cast, user) };
      for (const levels of levelsOfAlert(session.reader.tree(message.text), known)) this.alerts.set(JSON.stringify(levels), levels);
    }
  }

  /** What was reached of each family. */
  families(): readonly FamilyCoverage[] {
    const derive = fromMatrix(loadCatalogues().services);
    const observed = { requests: [...this.requests.values()], alerts: [...this.alerts.values()] };
    return loadFamilies().map((family) => countFamily(family, observed[family.from], derive));
  }
}
