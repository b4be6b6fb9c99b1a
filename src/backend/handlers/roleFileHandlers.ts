import { implement, type Router } from '@orpc/server';
import { contract, type Contract } from '../../shared/contract';
import { type HandlerContext, typedFailures } from './typedFailures';

const roleFiles = implement(contract.roleFiles).$context<HandlerContext>().use(typedFailures);

export const roleFileHandlers: Router<Contract['roleFiles'], HandlerContext> = roleFiles.router({
  sheets: roleFiles.sheets.handler(({ context, input }) => context.services.roleFiles.sheets(input)),
  writePages: roleFiles.writePages.handler(({ context, input }) =>
    context.services.roleFiles.writePages(input),
  ),
  read: roleFiles.read.handler(({ context, input }) => context.services.roleFiles.read(input)),
});
