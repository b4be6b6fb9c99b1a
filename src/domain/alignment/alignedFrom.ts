/** Under this alignment the roles share no definition, and a claim that there is one does not hold (section 6). */
export const ALIGNED_FROM = 0.67;
