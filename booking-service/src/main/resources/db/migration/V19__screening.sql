-- What is asked before a visit, in versions that are only ever added to.
CREATE TABLE questionnaire (
    version int         PRIMARY KEY CHECK (version > 0),
    content jsonb       NOT NULL,
    said_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE FUNCTION questionnaire_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was asked stays: add a version';
END
$$;

CREATE TRIGGER questionnaire_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON questionnaire
    FOR EACH STATEMENT EXECUTE FUNCTION questionnaire_is_only_added_to();

-- A stretch of trouble for which a client comes: begun by the first answers, ended by staff or by time.
CREATE TABLE episode (
    id        uuid        PRIMARY KEY,
    client_id uuid        NOT NULL REFERENCES client (bookable_id),
    opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at  timestamptz,
    CHECK (ended_at >= opened_at)
);

CREATE UNIQUE INDEX episode_at_most_one_open ON episode (client_id) WHERE ended_at IS NULL;
CREATE INDEX episode_by_client ON episode (client_id, opened_at);

-- What a client answered, sealed with their key. In the clear is only what a booking asks for in its write.
CREATE TABLE screening (
    id                    uuid        PRIMARY KEY,
    client_id             uuid        NOT NULL REFERENCES client (bookable_id),
    episode_id            uuid        NOT NULL REFERENCES episode (id),
    questionnaire_version int         NOT NULL REFERENCES questionnaire (version),
    answered_at           timestamptz NOT NULL DEFAULT clock_timestamp(),
    admits                boolean     NOT NULL,
    findings              bytea       NOT NULL,
    answers               bytea       NOT NULL
);

CREATE INDEX screening_by_client ON screening (client_id, answered_at DESC);

-- That a physician has seen the client: it lifts what was answered before it was given, until then. Who and what is sealed.
CREATE TABLE clearance (
    id        uuid        PRIMARY KEY,
    client_id uuid        NOT NULL REFERENCES client (bookable_id),
    given_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    until     timestamptz NOT NULL,
    note      bytea       NOT NULL,
    CHECK (until > given_at)
);

CREATE INDEX clearance_by_client ON clearance (client_id, given_at);

-- How a client likes to be treated, sealed with their key.
CREATE TABLE preference (
    client_id  uuid        PRIMARY KEY REFERENCES client (bookable_id),
    sealed     bytea       NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

ALTER TABLE policy
    ADD COLUMN screening text CHECK (screening IN ('required', 'none')),
    ADD COLUMN screening_valid_days int CHECK (screening_valid_days BETWEEN 1 AND 730);

-- The organisation has said nothing of this before, so nothing that was said is changed.
ALTER TABLE policy DISABLE TRIGGER policy_is_only_added_to;
UPDATE policy SET screening = 'required', screening_valid_days = 90 WHERE clinic_id IS NULL AND treatment_id IS NULL;
ALTER TABLE policy ENABLE TRIGGER policy_is_only_added_to;
ALTER TABLE policy ADD CONSTRAINT policy_organisation_says_of_screening CHECK (
    clinic_id IS NOT NULL OR treatment_id IS NOT NULL OR num_nulls(screening, screening_valid_days) = 0);

INSERT INTO questionnaire (version, content) VALUES (1, $questionnaire$
{
 "questions": [
  {
   "key": "fall",
   "text": {
    "en": "Did the pain begin after a fall or an accident?",
    "de": "Begann der Schmerz nach einem Sturz oder Unfall?",
    "es": "¿Empezó el dolor después de una caída o un accidente?",
    "ar": "هل بدأ الألم بعد سقوط أو حادث؟"
   },
   "kind": "yes-no",
   "rules": [
    {
     "when": "yes",
     "raises": "red",
     "urgency": "soon",
     "condition": "suspected-fracture"
    }
   ]
  },
  {
   "key": "fever",
   "text": {
    "en": "Do you have a fever, or have you had an infection lately?",
    "de": "Haben Sie Fieber, oder hatten Sie vor Kurzem eine Infektion?",
    "es": "¿Tiene fiebre o ha tenido una infección hace poco?",
    "ar": "هل لديك حمى أو أصبت بعدوى مؤخرًا؟"
   },
   "kind": "yes-no",
   "rules": [
    {
     "when": "yes",
     "raises": "red",
     "urgency": "soon"
    }
   ]
  },
  {
   "key": "cancer",
   "text": {
    "en": "Have you ever had cancer?",
    "de": "Hatten Sie jemals Krebs?",
    "es": "¿Ha tenido cáncer alguna vez?",
    "ar": "هل سبق أن أصبت بالسرطان؟"
   },
   "kind": "yes-no",
   "rules": [
    {
     "when": "yes",
     "raises": "red",
     "urgency": "soon"
    }
   ]
  },
  {
   "key": "weight-loss",
   "text": {
    "en": "Have you lost weight without knowing why?",
    "de": "Haben Sie ohne bekannten Grund Gewicht verloren?",
    "es": "¿Ha perdido peso sin saber por qué?",
    "ar": "هل فقدت وزنًا دون سبب معروف؟"
   },
   "kind": "yes-no",
   "rules": [
    {
     "when": "yes",
     "raises": "red",
     "urgency": "soon"
    }
   ]
  },
  {
   "key": "saddle-numbness",
   "text": {
    "en": "Is the area between your legs, where you would sit on a saddle, numb?",
    "de": "Ist der Bereich zwischen Ihren Beinen taub, mit dem man auf einem Sattel sitzt?",
    "es": "¿Tiene dormida la zona entre las piernas, donde se apoyaría en una silla de montar?",
    "ar": "هل تشعر بخدر في المنطقة بين ساقيك، موضع الجلوس على السرج؟"
   },
   "kind": "yes-no",
   "rules": [
    {
     "when": "yes",
     "raises": "red",
     "urgency": "emergency"
    }
   ]
  },
  {
   "key": "leg-weakness",
   "text": {
    "en": "Have your legs become weak lately?",
    "de": "Sind Ihre Beine in letzter Zeit schwach geworden?",
    "es": "¿Se le han debilitado las piernas últimamente?",
    "ar": "هل ضعفت ساقاك مؤخرًا؟"
   },
   "kind": "yes-no",
   "rules": [
    {
     "when": "yes",
     "raises": "red",
     "urgency": "emergency"
    }
   ]
  },
  {
   "key": "bladder-bowel",
   "text": {
    "en": "Has anything changed in how you pass water or stool?",
    "de": "Hat sich beim Wasserlassen oder beim Stuhlgang etwas verändert?",
    "es": "¿Ha cambiado algo al orinar o al defecar?",
    "ar": "هل تغيّر شيء في التبول أو التبرز؟"
   },
   "kind": "yes-no",
   "rules": [
    {
     "when": "yes",
     "raises": "red",
     "urgency": "emergency"
    }
   ]
  },
  {
   "key": "leg-pain",
   "text": {
    "en": "Does a pain shoot down your leg?",
    "de": "Schießt ein Schmerz in Ihr Bein?",
    "es": "¿Le baja un dolor punzante por la pierna?",
    "ar": "هل ينزل ألم حاد في ساقك؟"
   },
   "kind": "yes-no",
   "rules": [
    {
     "when": "yes",
     "raises": "amber",
     "condition": "sciatica"
    }
   ]
  },
  {
   "key": "numbness",
   "text": {
    "en": "Is any part of your skin numb, or does it feel less than usual?",
    "de": "Ist eine Stelle Ihrer Haut taub, oder spüren Sie dort weniger als sonst?",
    "es": "¿Tiene alguna parte de la piel dormida o con menos sensibilidad?",
    "ar": "هل تشعر بخدر أو ضعف إحساس في أي جزء من جلدك؟"
   },
   "kind": "yes-no",
   "rules": [
    {
     "when": "yes",
     "raises": "amber",
     "condition": "reduced-sensation"
    }
   ]
  },
  {
   "key": "pain",
   "text": {
    "en": "How strong is the pain now, from 0 for none to 10 for the worst you can think of?",
    "de": "Wie stark ist der Schmerz jetzt, von 0 für keinen bis 10 für den schlimmsten vorstellbaren?",
    "es": "¿Qué intensidad tiene el dolor ahora, de 0 (nada) a 10 (el peor imaginable)?",
    "ar": "ما شدة الألم الآن، من 0 لعدم وجوده إلى 10 لأسوأ ما تتخيل؟"
   },
   "kind": "scale",
   "rules": [
    {
     "when": "8+",
     "raises": "amber"
    },
    {
     "when": "3-",
     "raises": "minor"
    }
   ]
  },
  {
   "key": "getting-worse",
   "text": {
    "en": "Is the pain getting worse?",
    "de": "Wird der Schmerz schlimmer?",
    "es": "¿Está empeorando el dolor?",
    "ar": "هل يزداد الألم سوءًا؟"
   },
   "kind": "yes-no",
   "rules": [
    {
     "when": "yes",
     "raises": "amber"
    }
   ]
  },
  {
   "key": "pregnancy",
   "text": {
    "en": "Are you pregnant?",
    "de": "Sind Sie schwanger?",
    "es": "¿Está embarazada?",
    "ar": "هل أنتِ حامل؟"
   },
   "kind": "yes-no",
   "rules": [
    {
     "when": "yes",
     "raises": "amber",
     "condition": "pregnancy"
    }
   ]
  },
  {
   "key": "blood-thinners",
   "text": {
    "en": "Do you take blood thinners?",
    "de": "Nehmen Sie Blutverdünner?",
    "es": "¿Toma anticoagulantes?",
    "ar": "هل تتناول أدوية مميعة للدم؟"
   },
   "kind": "yes-no",
   "rules": [
    {
     "when": "yes",
     "raises": "amber",
     "condition": "blood-thinners"
    }
   ]
  },
  {
   "key": "osteoporosis",
   "text": {
    "en": "Has a physician told you that you have osteoporosis?",
    "de": "Hat eine Ärztin oder ein Arzt bei Ihnen Osteoporose festgestellt?",
    "es": "¿Le ha dicho un médico que tiene osteoporosis?",
    "ar": "هل أخبرك طبيب بأن لديك هشاشة عظام؟"
   },
   "kind": "yes-no",
   "rules": [
    {
     "when": "yes",
     "raises": "amber",
     "condition": "osteoporosis"
    }
   ]
  },
  {
   "key": "inflammation",
   "text": {
    "en": "Is the sore place hot, red or swollen?",
    "de": "Ist die schmerzende Stelle heiß, rot oder geschwollen?",
    "es": "¿La zona dolorida está caliente, roja o hinchada?",
    "ar": "هل موضع الألم ساخن أو محمر أو متورم؟"
   },
   "kind": "yes-no",
   "rules": [
    {
     "when": "yes",
     "raises": "condition",
     "condition": "acute-inflammation"
    }
   ]
  },
  {
   "key": "strain",
   "text": {
    "en": "Did you strain a muscle within the last three days?",
    "de": "Haben Sie sich in den letzten drei Tagen einen Muskel gezerrt?",
    "es": "¿Se ha hecho un tirón muscular en los últimos tres días?",
    "ar": "هل أصبت بشد عضلي خلال الأيام الثلاثة الماضية؟"
   },
   "kind": "yes-no",
   "rules": [
    {
     "when": "yes",
     "raises": "condition",
     "condition": "acute-strain"
    }
   ]
  },
  {
   "key": "disc",
   "text": {
    "en": "Has a physician told you of a slipped disc that is giving you trouble now?",
    "de": "Hat man bei Ihnen einen Bandscheibenvorfall festgestellt, der jetzt Beschwerden macht?",
    "es": "¿Le ha hablado un médico de una hernia de disco que le molesta ahora?",
    "ar": "هل أخبرك طبيب بانزلاق غضروفي يزعجك الآن؟"
   },
   "kind": "yes-no",
   "rules": [
    {
     "when": "yes",
     "raises": "condition",
     "condition": "acute-disc-symptoms"
    }
   ]
  }
 ],
 "texts": {
  "emergency": {
   "en": "Please see a physician now, or call the emergency number. What you told us needs to be looked at today. We cannot book a visit online until a physician has seen you.",
   "de": "Bitte gehen Sie jetzt zu einer Ärztin oder einem Arzt, oder rufen Sie den Notruf. Was Sie uns gesagt haben, muss heute angesehen werden. Online können wir erst buchen, wenn Sie untersucht worden sind.",
   "es": "Acuda ahora a un médico o llame al número de emergencias. Lo que nos ha dicho debe examinarse hoy. No podemos reservar en línea hasta que le haya visto un médico.",
   "ar": "يُرجى مراجعة طبيب الآن أو الاتصال برقم الطوارئ. ما ذكرته يحتاج إلى فحص اليوم. لا يمكننا الحجز عبر الإنترنت قبل أن يراك طبيب."
  },
  "soon": {
   "en": "Please see a physician first. What you told us should be looked at before a massage. Bring what they say to the clinic, and a manager can open the booking again.",
   "de": "Bitte gehen Sie zuerst zu einer Ärztin oder einem Arzt. Was Sie uns gesagt haben, sollte vor einer Massage angesehen werden. Bringen Sie das Ergebnis in die Praxis; die Leitung kann die Buchung wieder öffnen.",
   "es": "Consulte primero a un médico. Lo que nos ha dicho debería examinarse antes de un masaje. Lleve lo que le digan a la clínica y un responsable podrá volver a abrir la reserva.",
   "ar": "يُرجى مراجعة طبيب أولًا. ما ذكرته ينبغي فحصه قبل التدليك. أحضر ما يقوله إلى العيادة ويمكن للمدير إعادة فتح الحجز."
  },
  "amber": {
   "en": "You can book. Your therapist will see what you told us and may work more gently or ask more. If anything gets worse, see a physician.",
   "de": "Sie können buchen. Ihre Therapeutin oder Ihr Therapeut sieht, was Sie gesagt haben, und arbeitet vielleicht sanfter oder fragt nach. Wenn etwas schlimmer wird, gehen Sie zu einer Ärztin oder einem Arzt.",
   "es": "Puede reservar. Su terapeuta verá lo que nos ha dicho y quizá trabaje con más suavidad o pregunte más. Si algo empeora, consulte a un médico.",
   "ar": "يمكنك الحجز. سيرى معالجك ما ذكرته وقد يعمل بلطف أكثر أو يسأل المزيد. إذا ساء أي شيء فراجع طبيبًا."
  },
  "clear": {
   "en": "You can book. If anything changes before your visit, answer the questions again.",
   "de": "Sie können buchen. Wenn sich vor Ihrem Termin etwas ändert, beantworten Sie die Fragen noch einmal.",
   "es": "Puede reservar. Si algo cambia antes de su visita, responda de nuevo a las preguntas.",
   "ar": "يمكنك الحجز. إذا تغيّر شيء قبل زيارتك فأجب عن الأسئلة من جديد."
  },
  "self-care": {
   "en": "For so little pain, gentle self-massage and stretches at home may be enough. You are welcome all the same.",
   "de": "Bei so wenig Schmerz können sanfte Selbstmassage und Dehnübungen zu Hause genügen. Sie sind trotzdem willkommen.",
   "es": "Con tan poco dolor pueden bastar un automasaje suave y estiramientos en casa. Aun así, será bienvenido.",
   "ar": "مع ألم بسيط كهذا قد يكفي التدليك الذاتي اللطيف والتمدد في المنزل. ومع ذلك فأنت مرحب بك."
  }
 }
}
$questionnaire$);
