/** What people come for, as the services call it and in words; what most come for is first. */
export const complaints = [
  ['non-specific-low-back-pain', 'complaint.non-specific-low-back-pain'],
  ['chronic-low-back-pain', 'complaint.chronic-low-back-pain'],
  ['chronic-tension', 'complaint.chronic-tension'],
  ['stiffness', 'complaint.stiffness'],
  ['stress', 'complaint.stress'],
  ['limited-mobility', 'complaint.limited-mobility'],
];
