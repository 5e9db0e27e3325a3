import type { Owner, Policy } from '../record/policy';
import type { RecordedRequirement } from '../record/run-envelope';
import type { PromisedScenario } from '../record/run-envelope';

/** Whose something is: a team, and where its ticket would be. */
export interface Owned {
  readonly team: string;
  /** Link to the tracker with the id in it. */
  readonly link?: string;
}

/** Tells whose a scenario is: what is said of its requirement goes before what is said of its Service, and that before its change. */
export class Owners {
  private readonly owners: readonly Owner[];
  private readonly changes: ReadonlyMap<string, string>;

  constructor(policy: Policy | undefined, requirements: readonly RecordedRequirement[]) {
    this.owners = policy?.owners ?? [];
    this.changes = new Map(requirements.map(({ id, change }) => [id, change]));
  }

  of({ requirements, tags }: Pick<PromisedScenario, 'requirements' | 'tags'>): Owned | undefined {
    const services = tags.flatMap((tag) => (tag.startsWith('@SR-') ? [tag.slice('@SR-'.length)] : []));
    const changes = requirements.flatMap((id) => this.changes.get(id) ?? []);
    return this.find('requirement', requirements) ?? this.find('service', services) ?? this.find('change', changes);
  }

  ofRequirement({ id, change }: Pick<RecordedRequirement, 'id' | 'change'>): Owned | undefined {
    return this.find('requirement', [id]) ?? this.find('change', [change]);
  }

  private find(by: Owner['by'], ids: readonly string[]): Owned | undefined {
    const owner = this.owners.find((own) => own.by === by && ids.includes(own.id));
    if (owner === undefined) return undefined;
    const link = owner.tracker?.replaceAll('{id}', encodeURIComponent(owner.id));
    return { team: owner.team, ...(link !== undefined && { link }) };
  }
}
