import { formatDay } from '../format/date.js';
import type { CalendarSentences } from './calendars.js';

/** What is said of working days and their calendar, in Vietnamese. */
export const calendarsVi: CalendarSentences = {
  CALENDAR_MISSING: (_, say) => ({
    message: 'Có thời hạn tính theo ngày làm việc nhưng chưa có lịch làm việc.',
    help: `Thêm lịch vào phần đầu, ví dụ: ${say.code`{working calendar} lịch_năm {from} 1/1 {to} 31/12 { {off} {saturday}, {sunday}; {off} 1/1 }`}.`,
  }),
  CALENDAR_PERIOD_INVALID: ({ why }) =>
    why === 'reversed'
      ? {
          message: 'Lịch làm việc kết thúc trước khi bắt đầu.',
          help: 'Viết ngày đầu trước, ngày cuối sau.',
        }
      : {
          message: 'Lịch làm việc dài hơn 100 năm.',
          help: 'Xem lại năm của hai ngày đầu và cuối.',
        },
  CALENDAR_DAY_WITHOUT_EFFECT: ({ why }, say) => DAY[why](say.keyword('off')),
  CALENDAR_TOO_SHORT: ({ from, to }) => ({
    message: `Thời hạn này ra ngoài lịch làm việc, vốn chỉ có từ ${formatDay(from)} đến ${formatDay(to)}.`,
    help: 'Kéo dài lịch làm việc và ghi thêm ngày nghỉ của những năm đó, hoặc sửa lại ngày.',
  }),
};

const DAY = {
  reversed: () => ({
    message: 'Khoảng ngày này kết thúc trước khi bắt đầu.',
    help: 'Viết ngày đầu trước, ngày cuối sau.',
  }),
  outside: () => ({
    message: 'Ngày này nằm ngoài khoảng ngày của lịch làm việc.',
    help: 'Sửa lại ngày, hoặc kéo dài lịch làm việc.',
  }),
  worked: () => ({
    message: 'Ngày này vốn đã là ngày làm việc, không cần làm bù.',
    help: 'Sửa lại ngày làm bù, hoặc ghi ngày nghỉ còn thiếu.',
  }),
  weekday: (off: string) => ({
    message: 'Chỉ làm bù được vào một ngày cụ thể.',
    help: `Ghi ngày, ví dụ 10/1. Thứ nào cũng làm việc thì bỏ thứ đó ở dòng ${off}.`,
  }),
};
