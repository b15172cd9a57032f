export { evalLoss, workedExample } from './workedExample';
