/** ما تقوله كل صفحة. */
export const words = {
  'app.name': 'Unknot',
  'app.skip': 'الانتقال إلى المحتوى',
  'app.wait': 'لحظة من فضلك',
  'app.retry': 'إعادة المحاولة',
  'app.main-menu': 'القائمة الرئيسية',
  'app.book': 'حجز زيارة',
  'app.visits': 'زياراتك',
  'app.sign-in': 'تسجيل الدخول',
  'app.sign-out': 'تسجيل الخروج',
  'app.language': 'اللغة',
  'app.step': 'الخطوة {step} من 4',

  'sign-in.title': 'تسجيل الدخول إلى حسابك',
  'sign-in.title-time': 'سجّل الدخول لنحجز لك الموعد مؤقتًا',
  'sign-in.demo': 'هذا عرض تجريبي',
  'sign-in.demo-hint': 'بلمسة واحدة تدخل باسم أحد هؤلاء الأشخاص.',
  'sign-in.form': 'بحسابك الخاص',
  'sign-in.username': 'اسم المستخدم',
  'sign-in.password': 'كلمة المرور',
  'sign-in.go': 'تسجيل الدخول',
  'sign-in.by-link': 'دون كلمة مرور',

  'state.held': 'محجوز مؤقتًا',
  'state.booked': 'محجوز',
  'state.cancelled': 'ملغى',

  'lost.title': 'لم نجد هذه الصفحة',
  'lost.detail': 'ربما كان العنوان قديمًا أو فيه خطأ. زياراتك كما هي.',

  'problem.unreachable': 'تعذّر الاتصال بـ Unknot',
  'problem.unreachable-detail': 'لم تستجب الشبكة.',
  'problem.unreachable-next': 'تحقّق من اتصالك ثم أعد المحاولة. لن يضيع شيء مما اخترته.',
  'problem.unexpected': 'حدث خطأ من جهتنا',
  'problem.unexpected-detail': 'لم نتمكن من ذلك الآن.',
  'problem.unexpected-next': 'يرجى المحاولة مرة أخرى بعد قليل.',
};
