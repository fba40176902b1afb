/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-china-time.h"
#include "recourse-condition.h"
#include "recourse-text.h"

G_BEGIN_DECLS

/*
 * What a loaded pack consists of. Everything here is owned by the pack, never changes after loading
 * and may be read from any thread. Lists of ids are resolved to pointers; arrays are (pointer,
 * count).
 */

typedef enum
{
  RECOURSE_SOURCE_STATUTE,
  RECOURSE_SOURCE_REGULATOR_RULE,
  RECOURSE_SOURCE_OFFICIAL_PAGE,
  RECOURSE_SOURCE_PRESS,
  RECOURSE_SOURCE_SCREEN_REPLICA,
  RECOURSE_SOURCE_UNVERIFIED,
} RecourseSourceKind;

typedef enum
{
  RECOURSE_READ_FULL,
  RECOURSE_READ_QUOTED,
  RECOURSE_READ_NONE,
} RecourseReadDepth;

typedef struct
{
  char *id;
  RecourseSourceKind kind;
  RecourseText title;
  char *date;
  RecourseReadDepth read;
  gboolean has_note;
  RecourseText note;
} RecourseSource;

typedef enum
{
  RECOURSE_STATUS_LAW,
  RECOURSE_STATUS_OFFICIAL,
  RECOURSE_STATUS_REPORTED,
  RECOURSE_STATUS_UNVERIFIED,
  RECOURSE_STATUS_REJECTED,
  RECOURSE_STATUS_HARMFUL,
} RecourseClaimStatus;

typedef enum
{
  RECOURSE_CONFIDENCE_HIGH,
  RECOURSE_CONFIDENCE_MEDIUM,
  RECOURSE_CONFIDENCE_LOW,
} RecourseConfidence;

typedef enum
{
  RECOURSE_VERDICT_SUPPORTED,
  RECOURSE_VERDICT_UNSUPPORTED,
  RECOURSE_VERDICT_OUTDATED,
  RECOURSE_VERDICT_CONTRADICTED,
  RECOURSE_VERDICT_HARMFUL,
} RecourseVerdict;

typedef enum
{
  RECOURSE_UNIT_NONE,
  RECOURSE_UNIT_MINUTE,
  RECOURSE_UNIT_HOUR,
  RECOURSE_UNIT_DAY,
  RECOURSE_UNIT_WORKING_DAY,
  RECOURSE_UNIT_MONTH,
  RECOURSE_UNIT_YEAR,
  RECOURSE_UNIT_FEN,
  RECOURSE_UNIT_PERMILLE,
  RECOURSE_UNIT_COUNT,
  RECOURSE_UNIT_TIMES_PERMILLE,
  RECOURSE_UNIT_AGE,
} RecourseUnit;

/** RecourseClaim: one statement with what it stands on. Figures: @low to @high in @unit; both 0
 * with UNIT_NONE. */
typedef struct
{
  char *id;
  RecourseText text;
  RecourseUnit unit;
  gint64 low;
  gint64 high;
  RecourseClaimStatus status;
  RecourseConfidence confidence;
  const RecourseSource **sources;
  guint n_sources;
  gboolean has_articles;
  RecourseText articles;
  gboolean has_correction;
  RecourseText correction;
  RecourseVerdict verdicts[2];
  guint n_verdicts;
  char *as_of;     /* YYYY-MM-DD */
  char *from;      /* YYYY-MM-DD or NULL */
  char *review_by; /* YYYY-MM-DD or NULL */
} RecourseClaim;

typedef struct
{
  const RecourseClaim **items;
  guint n;
} RecourseClaimList;

typedef struct
{
  char *id;
  char *number; /* "" for the number on the back of the card */
  RecourseText name;
  RecourseText use_for;
  gboolean has_not_for;
  RecourseText not_for;
  RecourseClaimStatus status;
  RecourseClaimList claims;
  const RecourseSource **sources;
  guint n_sources;
} RecourseContact;

typedef struct
{
  char *id;
  RecourseText title;
  RecourseText source, proves; /* where such a piece comes from, and what it can show */
  RecourseText how;
  gboolean has_fallback;
  RecourseText fallback;
  gboolean is_for_police_only; /* shows more of a life than an opponent should see */
  gboolean is_thing;           /* no file: it is kept when somebody says so */
  RecourseClaimList claims;
} RecourseEvidenceKind;

typedef enum
{
  RECOURSE_MESSAGE_SEND,
  RECOURSE_MESSAGE_READ_ALOUD,
  RECOURSE_MESSAGE_PHONE_SCRIPT,
} RecourseMessageKind;

/** RecourseMessage: words to send or read aloud; @text still holds its {slot:...} marks, see
 * recourse_message_fill(). */
typedef struct
{
  char *id;
  RecourseText title;
  RecourseMessageKind kind;
  RecourseText text;
  RecourseCondition when;
  RecourseClaimList claims;
} RecourseMessage;

/* What the legal routes cost. */

#define RECOURSE_PACK_MAX_OPTIONS 16
#define RECOURSE_PACK_MAX_COST_ITEMS 12 /* of one option */
#define RECOURSE_PACK_MAX_REMARKS 16    /* of one option */
#define RECOURSE_PACK_MAX_VERSIONS 16   /* of one schedule */
#define RECOURSE_PACK_MAX_BRACKETS 32   /* of one version */

/* The highest numerator and the highest denominator of a fraction. */
#define RECOURSE_FRACTION_MAX 1000000

/** RecourseFraction: exact; @denominator is 1 or more. */
typedef struct
{
  gint64 numerator;
  gint64 denominator;
} RecourseFraction;

/** RecourseBracket: for a base above the bracket before and up to @up_to, @rate of it and @add. */
typedef struct
{
  gint64 up_to; /* fen, inclusive; G_MAXINT64 in the last */
  RecourseFraction rate;
  gint64 add; /* fen, may be below 0 */
} RecourseBracket;

/** RecourseScheduleVersion: a schedule as it stood from one day on. */
typedef struct
{
  char *from;            /* YYYY-MM-DD */
  char *review_by;       /* YYYY-MM-DD */
  RecourseText articles; /* where it stands in the law */
  gboolean is_sliced;    /* each slice has its own rate and they add up; else one bracket counts */
  RecourseBracket *brackets;
  guint n_brackets;
  gint64 cap; /* fen; 0: none */
} RecourseScheduleVersion;

/** RecourseSchedule: a fee that depends on an amount; @versions rise in @from. */
typedef struct
{
  char *id;
  RecourseText title;
  RecourseScheduleVersion *versions;
  guint n_versions; /* 1 or more */
  RecourseClaimList claims;
} RecourseSchedule;

/** RecourseExtra: what the user can switch on in the comparison. */
typedef enum
{
  RECOURSE_EXTRA_LAWYER,
  RECOURSE_EXTRA_NOTARY,
  RECOURSE_EXTRA_PRESERVATION,
  RECOURSE_EXTRA_PAYEE_MISSING, /* nobody knows where the payee is */
} RecourseExtra;

#define RECOURSE_N_EXTRAS (RECOURSE_EXTRA_PAYEE_MISSING + 1)

/** RecourseQuote: prices that no law sets; the user enters what he was told. */
typedef enum
{
  RECOURSE_QUOTE_LAWYER,
  RECOURSE_QUOTE_NOTARY,
  RECOURSE_QUOTE_NOTICE,    /* of service by publication */
  RECOURSE_QUOTE_GUARANTEE, /* for preservation */
} RecourseQuote;

#define RECOURSE_N_QUOTES (RECOURSE_QUOTE_GUARANTEE + 1)

/** RecoursePackService: what may be asked for beside a route: a lawyer, a notary, relief from fees.
 */
typedef struct
{
  char *id;
  gboolean has_extra;
  RecourseExtra extra; /* the switch that it explains */
  RecourseText name;
  RecourseText what;
  gboolean has_when_winning;
  RecourseText when_winning; /* who bears it in the end */
  RecourseText when_losing;
  RecourseClaimList claims;
} RecoursePackService;

typedef enum
{
  RECOURSE_PRICE_FIXED,    /* @low to @high */
  RECOURSE_PRICE_SCHEDULE, /* @schedule of the amount, times @factors[0] to @factors[1] */
  RECOURSE_PRICE_QUOTE,    /* what the user entered for @quote, else @low to @high if @has_range */
} RecoursePriceKind;

/** RecourseCostRule: one thing to pay on a route. */
typedef struct
{
  char *id;
  RecourseText name;
  RecoursePriceKind price;
  gint64 low; /* fen */
  gint64 high;
  const RecourseSchedule *schedule;
  RecourseFraction factors[2];
  RecourseFraction factors_if_missing[2]; /* with RECOURSE_EXTRA_PAYEE_MISSING; else as above */
  RecourseQuote quote;
  const RecourseSchedule *ceiling; /* (nullable): of a quote that hangs on what comes back */
  gboolean has_range;
  gboolean has_extra;
  RecourseExtra extra;        /* counts only with this switch */
  gboolean is_up_front;       /* to be paid before anything happens */
  gboolean is_returned;       /* comes back when winning */
  gboolean is_borne_by_payee; /* shown, but never part of the user's cost */
  RecourseText who_pays;
  RecourseClaimList claims;
} RecourseCostRule;

typedef enum
{
  RECOURSE_REMARK_CLOSED, /* why the route is not open */
  RECOURSE_REMARK_DOUBT,  /* why it is only perhaps open */
  RECOURSE_REMARK_NOTE,   /* what else to know */
} RecourseRemarkKind;

/** RecourseRemark: something to say of a route where @when holds and the switch, if any, is on. */
typedef struct
{
  char *id;
  RecourseRemarkKind kind;
  RecourseCondition when;
  gboolean has_extra;
  RecourseExtra extra;
  RecourseText text;
  RecourseClaimList claims;
} RecourseRemark;

/** RecourseWageLimit: a route whose ceiling is a share of the province's yearly average wage. */
typedef struct
{
  RecourseFraction mandatory; /* up to this share the route is the court's duty */
  RecourseFraction agreed;    /* up to this share both sides may agree on it */
  RecourseText unknown;       /* said when the wage is not known */
  RecourseText between;       /* said above @mandatory */
  RecourseText above;         /* said above @agreed */
  RecourseClaimList claims;
} RecourseWageLimit;

/** RecourseTimeRule: the lengths of time (claims in days or months) that add up to a result. */
typedef struct
{
  RecourseClaimList low;
  RecourseClaimList high;
  RecourseClaimList low_if_missing;
  RecourseClaimList high_if_missing;
  RecourseText note;
} RecourseTimeRule;

typedef enum
{
  RECOURSE_DEADLINE_ENDS,     /* the time that is left for acting */
  RECOURSE_DEADLINE_EARLIEST, /* it may come from then on */
  RECOURSE_DEADLINE_EVENT,    /* something good happens by itself then */
} RecourseDeadlineKind;

typedef struct
{
  RecoursePeriod after;
  RecourseDeadlineKind kind;
  RecourseText label;
  RecourseClaimList claims;
} RecourseDeadlineRule;

typedef struct
{
  char *id;
  RecourseText title;
  RecourseText summary;
  gboolean has_warning;
  RecourseText warning;
  RecourseCondition when;
  gboolean has_terms; /* @can, @cannot and @needs are there */
  RecourseText can;
  RecourseText cannot;
  RecourseText needs;
  RecourseCostRule *items;
  guint n_items; /* 0 only for a route that is never applicable */
  RecourseRemark *remarks;
  guint n_remarks;
  RecourseWageLimit *wage_limit;     /* or NULL */
  RecourseTimeRule *time;            /* or NULL: no source gives one */
  RecourseDeadlineRule *deadline;    /* or NULL */
  const RecourseClaim *guide_chance; /* or NULL */
  RecourseClaimList claims;
} RecourseOption;

/* Variables: what a situation consists of. */

typedef enum
{
  RECOURSE_VARIABLE_ANSWERED, /* by a question or the start page */
  RECOURSE_VARIABLE_ELAPSED,  /* by the clock */
  RECOURSE_VARIABLE_AMOUNT,   /* by the amount */
} RecourseVariableKind;

typedef struct
{
  char *id;
  RecourseText label; /* the row */
  RecourseText chip;  /* the short form */
  gboolean has_hint;
  RecourseText hint;
  char *icon;          /* or NULL */
  RecoursePeriod from; /* elapsed cells: lower bound, inclusive; 0 for the first */
  gint64 from_fen;     /* amount cells: lower bound, inclusive */
} RecourseValue;

typedef struct
{
  char *id;
  RecourseVariableKind kind;
  RecourseText name;
  RecourseValue *values;
  guint n_values; /* 1 to 64 */
  guint screen;   /* index of the screen that sets it; G_MAXUINT for the measures */
} RecourseVariable;

typedef struct
{
  char *id;
  RecourseText label;
  guint64 sets[RECOURSE_MAX_VARIABLES]; /* 0, or the one bit of the value that this sign sets */
} RecourseSign;

/** RecourseScreen: one question. Exactly one of (values of its variable) and (signs) is what is
 * shown. */
typedef struct
{
  char *id;
  gboolean on_start_page;
  guint variables[RECOURSE_MAX_VARIABLES]; /* indices of the variables it sets */
  guint n_variables;
  RecourseText name;
  RecourseText ask;
  RecourseText help;
  gboolean has_how_to_find_out;
  RecourseText how_to_find_out;
  RecourseSign *signs;
  guint n_signs; /* 0 for a screen that sets one variable by its values */
  RecourseClaimList claims;
} RecourseScreen;

typedef enum
{
  RECOURSE_REMEDY_DO,
  RECOURSE_REMEDY_DO_NOT,
} RecourseRemedyKind;

typedef enum
{
  RECOURSE_URGENCY_NOW,
  RECOURSE_URGENCY_TODAY,
  RECOURSE_URGENCY_WEEK,
  RECOURSE_URGENCY_LATER,
} RecourseUrgency;

typedef struct
{
  char *id;
  RecourseText text;
  gboolean has_fallback;
  RecourseText fallback;
  RecourseCondition when;
  const RecourseContact *contact; /* or NULL */
  RecourseClaimList claims;
} RecourseStep;

/** RecourseFollowUp: something the user records with its time, and what then begins. */
typedef struct
{
  char *id;
  RecourseText ask;
  RecoursePeriod after;
  RecourseText label;
  RecourseStep *steps;
  guint n_steps;
  RecourseClaimList claims;
} RecourseFollowUp;

typedef struct
{
  char *id;
  RecourseRemedyKind kind;
  RecourseText title;
  RecourseText summary;
  RecourseUrgency urgency;
  RecourseCondition when;
  RecourseStep *steps;
  guint n_steps;
  RecourseDeadlineRule *deadline; /* or NULL */
  RecourseFollowUp *follow_up;    /* or NULL */
  const RecourseEvidenceKind **evidence;
  guint n_evidence;
  const RecourseContact **contacts;
  guint n_contacts;
  const RecourseOption **options;
  guint n_options;
  const RecourseMessage **messages;
  guint n_messages;
  RecourseClaimList claims;
} RecourseRemedy;

typedef struct
{
  char *id;
  RecourseCondition when;
  RecourseText text;
} RecourseImpossible;

typedef struct
{
  RecourseCondition condition;
  gboolean is_certain;        /* else never */
  guint remedy;               /* index */
  const RecourseClaim *claim; /* or NULL: no step that cites it is shown there */
  gboolean has_reason;
  RecourseText reason;
} RecourseMust;

typedef struct
{
  char *id;
  RecourseText title;
  RecourseConditionBox answers;
  guint *plan; /* indices of remedies of kind do */
  guint n_plan;
  guint *do_not;
  guint n_do_not;
  RecourseClaimList claims;
} RecourseSituationCase;

G_END_DECLS
