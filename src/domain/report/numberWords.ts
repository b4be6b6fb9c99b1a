/** Whole numbers in running text: in words up to twelve, in digits beyond. */
import { say, type Sentence } from './sentence';

const MOST_IN_WORDS = 12;

/** `opening` begins a sentence and so begins with a capital. */
export const numberWord = (count: number, { opening = false } = {}): Sentence =>
  count > MOST_IN_WORDS || count < 0
    ? say('number.digits', { count })
    : say(`number.${opening ? 'opening' : 'within'}.${String(count)}`);
