export type { AnswerCount, HandedIn, MadeUpTest, PointsGiven, ToExpect } from '@cchc/model';
