// On which working days around its due day an open form is reminded of; before it negative. [D]
export const reminderDays: readonly number[] = [-5, -1, 1, 5, 10];
