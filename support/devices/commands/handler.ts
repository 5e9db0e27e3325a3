import type { UseCaseBody } from '../../gbcs/bodies/body';
import type { GbcsMessage } from '../../gbcs/message';
import type { Executed } from './received-command';

/** Carries out one use case at a device. @throws GbcsError where the body is not one of the use case */
export type Handler = (message: GbcsMessage) => Executed;

/** Handlers by message code. */
export type Handlers = ReadonlyMap<number, Handler>;

/** Handlers of a family of use cases, to be put together with others. */
export type HandlerEntries = readonly (readonly [messageCode: number, handler: Handler])[];

/** A typed body and the message codes that it goes by. */
interface UseCase<Command, Response> {
  readonly messageCodes: readonly number[];
  readonly body: UseCaseBody<Command, Response>;
}

/** The handler of a use case with a typed body; `outcomeOf` says in a word how it went. */
export function handle<Command, Response>(
  useCase: UseCase<Command, Response>,
  run: (command: Command, message: GbcsMessage) => Response,
  outcomeOf: (response: Response) => string = () => 'success',
): HandlerEntries {
  const { command, response } = useCase.body;
  const handler: Handler = (message) => {
    const result = run(command.decode(message.payload), message);
    return { payload: response.encode(result, message.counter), outcome: outcomeOf(result) };
  };
  return useCase.messageCodes.map((messageCode) => [messageCode, handler]);
}
