// The documents of an answer, as types. 答复中各文档的类型。
// Written by bindings/types.py from the schemas: do not edit.

/** The printed form. 自评表。 */
export interface Form {
  /** A department's whole expenditure or a project. 部门整体支出或项目支出。 */
  "kind": FormEvaluationKind;
  /** The evaluated unit or project. 单位名称或项目名称。 */
  "subject"?: FormCell | null;
  /** The authority in charge. 主管部门。 */
  "authority"?: FormCell | null;
  /** The unit that carries the project out. 实施单位。 */
  "unit"?: FormCell | null;
  /** The year that is evaluated, from 1900 to 2999. 评价年度，1900至2999。 */
  "fiscal_year"?: FormCell | null;
  /** The date of the report. 填报日期。 */
  "reported_on"?: FormCell | null;
  /** The id of the scheme that the form follows. 所依据的计分方案编号。 */
  "scheme"?: FormCell | null;
  /** The budget table. 预算执行情况表。 */
  "budget"?: FormBudget;
  /** The base data that formulas use, such as 编制数. 公式所用基础数据，如编制数。 */
  "amounts"?: Array<FormAmount>;
  /** The annual goals. 年度总体目标。 */
  "goals"?: Array<FormGoal>;
  /** Points that are printed in headings. 标题中印出的一级指标分值。 */
  "blocks"?: Array<FormBlock>;
  /** The rows of the indicator table. 指标表各行。 */
  "rows"?: Array<FormRow>;
  /** The declared scores of the table. 表中的自评得分。 */
  "declared"?: FormScores;
  /** The scores that the narrative states. 文字部分所述得分。 */
  "summary"?: FormScores;
  /** The analysis of deviations. 偏差原因分析。 */
  "deviation_analysis"?: FormCell | null;
  /** The measures of improvement. 改进措施。 */
  "improvement"?: FormCell | null;
  /** What the narrative says of the execution of the budget, of a block or of a kind. 文字部分对预算执行、一级或二级指标的分析。 */
  "analyses"?: Array<FormAnalysis>;
  /** What became of the results. 评价结果应用情况。 */
  "results"?: FormResults;
  /** What the form says of unfinished goals: `无` where it states that there are none. 未完成目标的说明；“无”表示均已完成。 */
  "unfinished"?: FormCell | null;
}

/** A cell exactly as printed: a text, or a JSON number, which is read as its shortest decimal. 按原表填写的单元格：文本，或JSON数字（按最短十进制读取）。 */
export type FormCell = string | number;

/** Which evaluations: a department's whole expenditure or a project. 评价类型：部门整体支出或项目支出。 */
export type FormEvaluationKind = "department" | "project";

/** The budget table. 预算执行情况表。 */
export interface FormBudget {
  /** The unit of the heading; 万元 where none is printed. 表头金额单位，未印时为万元。 */
  "unit"?: FormCell | null;
  /** Initial budget, in the unit of the cell, else of the part, else of the heading. 年初预算数，单位依单元格、分项、表头的次序确定。 */
  "initial"?: FormCell | null;
  /** Adjusted budget, in the unit of the cell, else of the part, else of the heading. 全年预算数，单位依单元格、分项、表头的次序确定。 */
  "adjusted"?: FormCell | null;
  /** Executed amount, in the unit of the cell, else of the part, else of the heading. 全年执行数，单位依单元格、分项、表头的次序确定。 */
  "executed"?: FormCell | null;
  /** Execution rate; a number without % is a percentage, or the ratio where it equals it. 执行率；无百分号时按百分数理解，与比值相符时按比值理解。 */
  "rate"?: FormCell | null;
  /** Weight of the execution, in points. 预算执行分值，单位：分。 */
  "weight"?: FormCell | null;
  /** Declared score of the execution, in points. 预算执行自评得分，单位：分。 */
  "declared_score"?: FormCell | null;
  /** The reason for a deviation. 偏差原因。 */
  "reason"?: FormCell | null;
  /** The rows under the total. 合计之下的分项。 */
  "parts"?: Array<FormPart>;
  /** The same amounts elsewhere in the report, perhaps in another unit. 报告其他部分列示的相同金额，单位可不同。 */
  "statements"?: Array<FormStatement>;
}

/** A row under the total of the budget. 预算表合计之下的分项。 */
export interface FormPart {
  /** What it is called. 名称。 */
  "name"?: FormCell | null;
  /** The breakdown to which it belongs, where there are several. 所属分类，有多种分类时填写。 */
  "group"?: FormCell | null;
  /** The unit of its amounts, where it is not that of the heading. 金额单位，与表头不同时填写。 */
  "unit"?: FormCell | null;
  /** Initial budget, in the unit of the cell, else of the part, else of the heading. 年初预算数，单位依单元格、分项、表头的次序确定。 */
  "initial"?: FormCell | null;
  /** Adjusted budget, in the unit of the cell, else of the part, else of the heading. 全年预算数，单位依单元格、分项、表头的次序确定。 */
  "adjusted"?: FormCell | null;
  /** Executed amount, in the unit of the cell, else of the part, else of the heading. 全年执行数，单位依单元格、分项、表头的次序确定。 */
  "executed"?: FormCell | null;
  /** Execution rate; a number without % is a percentage, or the ratio where it equals it. 执行率；无百分号时按百分数理解，与比值相符时按比值理解。 */
  "rate"?: FormCell | null;
  /** Weight, which is only shown. 分值，仅展示。 */
  "weight"?: FormCell | null;
  /** Declared score, which is only shown. 得分，仅展示。 */
  "declared_score"?: FormCell | null;
  /** A remark. 备注。 */
  "reason"?: FormCell | null;
}

/** The amounts of the budget as they stand elsewhere in the report. 报告其他部分列示的预算金额。 */
export interface FormStatement {
  /** What it is called: 收入, 支出, or the name of a part. 名称：收入、支出，或分项名称。 */
  "name"?: FormCell | null;
  /** Whose amounts they are, where the name does not say it: `income`, `expenditure`, or the name of a part. 名称未说明时注明归属：income（收入）、expenditure（支出），或分项名称。 */
  "of"?: FormCell | null;
  /** The unit of its amounts, where it is not that of the heading. 金额单位，与表头不同时填写。 */
  "unit"?: FormCell | null;
  /** Initial budget, in the unit of the cell, else of the part, else of the heading. 年初预算数，单位依单元格、分项、表头的次序确定。 */
  "initial"?: FormCell | null;
  /** Adjusted budget, in the unit of the cell, else of the part, else of the heading. 全年预算数，单位依单元格、分项、表头的次序确定。 */
  "adjusted"?: FormCell | null;
  /** Executed amount, in the unit of the cell, else of the part, else of the heading. 决算数，单位依单元格、分项、表头的次序确定。 */
  "executed"?: FormCell | null;
  /** Execution rate. 执行率。 */
  "rate"?: FormCell | null;
}

/** An amount of the base data. 基础数据。 */
export interface FormAmount {
  /** What it is called: 编制数. 名称，如编制数。 */
  "name": FormCell;
  /** The amount: `35人`. 数值，如“35人”。 */
  "value"?: FormCell | null;
}

/** What the narrative says of one thing. 一段分析。 */
export interface FormAnalysis {
  /** 预算执行, or the name of a block or a kind. 预算执行，或一级、二级指标名称。 */
  "about": FormCell;
  /** Its text. 内容。 */
  "text"?: FormCell | null;
}

/** What became of the results of evaluations. 评价结果应用情况。 */
export interface FormResults {
  /** The use of the results of the year before. 上年度绩效评价结果应用情况。 */
  "previous"?: FormCell | null;
  /** How the results are tied to the budget. 拟与预算安排相结合情况。 */
  "budget_link"?: FormCell | null;
  /** How the results were published. 结果公开情况。 */
  "publication"?: FormCell | null;
}

/** An annual goal. 年度目标。 */
export interface FormGoal {
  /** Its text. 目标内容。 */
  "text": FormCell;
  /** What was done. 实际完成情况。 */
  "actual"?: FormCell | null;
  /** Whether the form says that it was completed. 表中是否注明已完成。 */
  "completed"?: boolean | null;
  /** The rows that serve it, counted from 1. 与之对应的指标行，从1起计。 */
  "indicators"?: Array<number> | null;
}

/** The points printed in the heading of a block. 标题中印出的一级指标分值。 */
export interface FormBlock {
  /** The name of the block. 一级指标名称。 */
  "name": FormCell;
  /** Its points. 分值，单位：分。 */
  "points"?: FormCell | null;
}

/** A row of the indicator table. A key that is absent says that the form has no such column; an empty text that the cell is empty. 指标表的一行。缺少某键表示表中无此栏，空文本表示该格为空。 */
export interface FormRow {
  /** Level-1 name, with its points where they are printed. 一级指标，可带分值。 */
  "level1"?: FormCell | null;
  /** Level-2 name. 二级指标。 */
  "level2"?: FormCell | null;
  /** Name of the indicator. 三级指标。 */
  "level3"?: FormCell | null;
  /** Weight, in points. 分值（权重），单位：分。 */
  "weight"?: FormCell | null;
  /** Sign of comparison, where it has a column of its own. 计算符号，单独成栏时填写。 */
  "sign"?: FormCell | null;
  /** Target. 年度指标值（目标值）。 */
  "target"?: FormCell | null;
  /** Unit of the target, where it has a column of its own. 计量单位，单独成栏时填写。 */
  "unit"?: FormCell | null;
  /** Actual. 实际完成值。 */
  "actual"?: FormCell | null;
  /** Declared score, in points. 自评得分，单位：分。 */
  "declared_score"?: FormCell | null;
  /** Reason for the variance. 偏差原因。 */
  "deviation_reason"?: FormCell | null;
  /** Nature of the indicator: 正向, 反向, 定性 or 定量. 指标性质：正向、反向、定性、定量。 */
  "nature"?: FormCell | null;
  /** Standard of scoring, as printed. 评分标准，按原文。 */
  "standard"?: FormCell | null;
  /** Coefficient of the score, such as `85%`: points = weight × coefficient, where the scheme scores the row so. 得分系数，如“85%”：方案如此计分时，得分=分值×系数。 */
  "coefficient"?: FormCell | null;
}

/** Declared scores. 自评得分。 */
export interface FormScores {
  /** The total, in points. 总分，单位：分。 */
  "total"?: FormCell | null;
  /** The grade. 等级。 */
  "grade"?: FormCell | null;
  /** The subtotals of the blocks. 各一级指标小计。 */
  "subtotals"?: Array<FormSubtotal>;
}

/** A declared subtotal. 小计得分。 */
export interface FormSubtotal {
  /** The block, as it is named there. 一级指标名称。 */
  "name": FormCell;
  /** Its score, in points. 得分，单位：分。 */
  "score"?: FormCell | null;
}

/** The printed self-evaluation form, each cell as it stands on paper. 绩效自评表，单元格内容与原表一致。 */
export interface FormDocument {
  /** The document, or a list of up to 10000; the key names its version. 文档内容，或不超过10000份的列表；键名表示版本。 */
  "form/1": Form | Array<Form>;
}

/** The card. Keys that a later version adds are passed over. 评分卡。后续版本增加的键不影响读取。 */
export interface Card {
  /** The id of the scheme. 计分方案编号。 */
  "scheme": string;
  /** The fingerprint of the scheme's meaning. 计分方案内容的指纹。 */
  "fingerprint"?: string | null;
  /** The evaluated unit or project. 单位名称或项目名称。 */
  "subject"?: string;
  /** The year that is evaluated. 评价年度。 */
  "fiscal_year"?: number | null;
  /** The total. 总分。 */
  "total": CardPoints;
  /** The points of a perfect evaluation. 满分。 */
  "full": CardPoints;
  /** The declared total of the form. 自评总分。 */
  "declared_total"?: CardPoints | null;
  /** The grade; null where the scheme has none. 等级；方案无等级时为null。 */
  "grade"?: string | null;
  /** Whether every row is reported and the execution of the budget is known. 各指标均已填报且预算执行情况已知。 */
  "complete": boolean;
  /** The execution of the budget; null where the scheme does not score it. 预算执行；方案不计分时为null。 */
  "execution"?: CardExecution | null;
  /** The blocks, execution first. 各一级指标，预算执行在前。 */
  "blocks": Array<CardBlock>;
  /** The awards of the rows that are scored. 各计分行的得分。 */
  "awards": Array<CardAward>;
}

/** How the execution of the budget was scored. 预算执行的计分结果。 */
export interface CardExecution {
  /** Its points. 得分。 */
  "points": CardPoints;
  /** The exact rate; null where there is none. 执行率精确值；无则为null。 */
  "rate"?: CardRatio | null;
  /** The declared score. 自评得分。 */
  "declared_score"?: CardPoints | null;
}

/** A block. 一级指标得分。 */
export interface CardBlock {
  /** Its name. 名称。 */
  "name": string;
  /** Its full points. 满分。 */
  "full": CardPoints;
  /** Its points. 得分。 */
  "points": CardPoints;
  /** The sum of its awards, where the block caps them. 封顶前的合计。 */
  "awards"?: CardPoints | null;
}

/** What a row earns. 一行指标的得分。 */
export interface CardAward {
  /** The row, counted from 1. 行号，从1起计。 */
  "row": number;
  /** The level-1 name. 一级指标。 */
  "level1"?: string | null;
  /** The level-2 name. 二级指标。 */
  "level2"?: string | null;
  /** The name of the indicator. 三级指标。 */
  "level3"?: string | null;
  /** The weight it is scored with. 计分权重。 */
  "weight": CardPoints;
  /** The declared score. 自评得分。 */
  "declared_score"?: CardPoints | null;
  /** Its points. 得分。 */
  "points": CardPoints;
  /** What became of it: met, partly reached, missed, judged (the declared score stands), not reported, not applicable. 结果：达成、部分达成、未达成、采用自评、未填报、不适用。 */
  "outcome": "met" | "partly" | "missed" | "judged" | "unreported" | "not_applicable";
  /** How the weight became the points, where some were lost. 失分时的计算过程。 */
  "working"?: CardWorking | null;
}

/** The working of an award. 计算过程。 */
export interface CardWorking {
  /** The step from the weight to the points. 换算步骤。 */
  "step": CardStep;
  /** How the points are rounded. 修约规则。 */
  "rounding": CardRounding;
  /** Points that a reviewer takes off. 复核扣减分值。 */
  "deduction"?: CardPoints | null;
  /** The most that the indicator can earn. 得分上限。 */
  "cap"?: CardPoints | null;
}

/** How a weight became points. `full`: the whole weight. `nothing`: nothing is earned. 权重如何换算为得分。full：得全部权重分；nothing：不得分。 */
export type CardStep = "full" | "nothing" | CardStepObject;

/** How a weight became points. `full`: the whole weight. `nothing`: nothing is earned. 权重如何换算为得分。full：得全部权重分；nothing：不得分。 */
export interface CardStepObject {
  /** weight × part ÷ whole. 权重×部分÷整体。 */
  "proportion"?: CardStepObjectProportion;
  /** weight × (2 × target − actual) ÷ target. 权重×（2×目标值−完成值）÷目标值。 */
  "complement"?: CardStepObjectComplement;
  /** The declared score, within the band that the level allows. 自评得分，限于该档区间。 */
  "band"?: CardStepObjectBand;
  /** The declared score, within 0 and the most. 自评得分，限于0至上限。 */
  "declared"?: CardStepObjectDeclared;
  /** A line of a table. 分档表的一档。 */
  "tier"?: CardStepObjectTier;
  /** On the straight line between two knots. 两节点之间线性插值。 */
  "line"?: CardStepObjectLine;
  /** So many steps beyond a line, each at a cost. 超出界限若干步，每步扣分。 */
  "steps"?: CardStepObjectSteps;
  /** Points that the scheme gives to another weight: weight × points ÷ that weight. 方案按其他分值规定的得分，按比例换算。 */
  "converted"?: CardStepObjectConverted;
  /** weight × the coefficient that the form states. 分值×填报的得分系数。 */
  "coefficient"?: CardStepObjectCoefficient;
  /** The points of the items that are fulfilled. 符合项的分值之和。 */
  "items"?: CardStepObjectItems;
  /** The share that a rule of the host gives. 集成系统计分函数给出的比例。 */
  "custom"?: CardStepObjectCustom;
}

/** weight × part ÷ whole. 权重×部分÷整体。 */
export interface CardStepObjectProportion {
  /** The actual, of an inverse indicator the target. 完成值；反向指标为目标值。 */
  "part": CardDecimal;
  /** The target, of an inverse indicator the actual. 目标值；反向指标为完成值。 */
  "whole": CardDecimal;
}

/** weight × (2 × target − actual) ÷ target. 权重×（2×目标值−完成值）÷目标值。 */
export interface CardStepObjectComplement {
  /** The actual. 完成值。 */
  "actual": CardDecimal;
  /** The target. 目标值。 */
  "target": CardDecimal;
}

/** The declared score, within the band that the level allows. 自评得分，限于该档区间。 */
export interface CardStepObjectBand {
  /** The level. 档次。 */
  "level": CardLevel;
  /** The least. 最低分。 */
  "low": CardPoints;
  /** The most. 最高分。 */
  "high": CardPoints;
  /** The declared score. 自评得分。 */
  "declared"?: CardPoints | null;
}

/** The declared score, within 0 and the most. 自评得分，限于0至上限。 */
export interface CardStepObjectDeclared {
  /** The declared score. 自评得分。 */
  "score": CardPoints;
  /** The most. 上限。 */
  "most": CardPoints;
}

/** A line of a table. 分档表的一档。 */
export interface CardStepObjectTier {
  /** What was measured. 计量值。 */
  "measured": CardRatio;
  /** What it earns. 该档得分。 */
  "earns": CardEarning;
}

/** On the straight line between two knots. 两节点之间线性插值。 */
export interface CardStepObjectLine {
  /** What was measured. 计量值。 */
  "measured": CardRatio;
  /** The knot before it. 前一节点。 */
  "from": CardKnot;
  /** The knot behind it. 后一节点。 */
  "to": CardKnot;
}

/** So many steps beyond a line, each at a cost. 超出界限若干步，每步扣分。 */
export interface CardStepObjectSteps {
  /** What was measured. 计量值。 */
  "measured": CardRatio;
  /** How many steps count. 步数。 */
  "count": number;
  /** What each costs. 每步扣分。 */
  "cost": CardPoints;
}

/** Points that the scheme gives to another weight: weight × points ÷ that weight. 方案按其他分值规定的得分，按比例换算。 */
export interface CardStepObjectConverted {
  /** What was measured, by a table or by steps. 计量值。 */
  "measured"?: CardRatio | null;
  /** The points that the scheme's weight would earn. 按方案分值应得的分。 */
  "points": CardPoints;
  /** The weight to which they belong. 方案规定的分值。 */
  "of": CardPoints;
}

/** weight × the coefficient that the form states. 分值×填报的得分系数。 */
export interface CardStepObjectCoefficient {
  /** As a share. 以比值表示。 */
  "coefficient": CardDecimal;
}

/** The points of the items that are fulfilled. 符合项的分值之和。 */
export interface CardStepObjectItems {
  /** Their sum. 合计。 */
  "earned": CardPoints;
}

/** The share that a rule of the host gives. 集成系统计分函数给出的比例。 */
export interface CardStepObjectCustom {
  /** The share of the weight. 占权重的比例。 */
  "share": CardRatio;
  /** How the rule came to it. 计算说明。 */
  "note": CardBilingual;
}

/** A text in English and Chinese. 中英文文本。 */
export interface CardBilingual {
  /** English. 英文。 */
  "en": string;
  /** Chinese. 中文。 */
  "zh": string;
}

/** An exact ratio of two numbers. 两数之比，精确值。 */
export interface CardRatio {
  /** The numerator. 分子。 */
  "numerator": CardDecimal;
  /** The denominator, above 0. 分母，大于0。 */
  "denominator": CardDecimal;
}

/** A rounding. 修约规则。 */
export interface CardRounding {
  /** The decimal places that are kept. 保留小数位数。 */
  "places": number;
  /** What happens to the rest: to the nearest with ties away from zero or to the even neighbour, cut off, or away from zero. 四舍五入、四舍六入五成双、截断，或进位。 */
  "mode": "half_up" | "half_even" | "down" | "up";
}

/** Points, or a share of the weight. 分值，或占权重的比例。 */
export interface CardEarning {
  /** So many points. 分值。 */
  "points"?: CardPoints;
  /** A share of the weight, from 0 to 1. 占权重的比例，0至1。 */
  "share"?: CardDecimal;
}

/** A knot of straight lines. 折线节点。 */
export interface CardKnot {
  /** The measured number. 计量值。 */
  "at": CardDecimal;
  /** The share of the points that it earns, from 0 to 1. 该值可得分值比例，0至1。 */
  "share": CardDecimal;
}

/** A level of a qualitative answer: reached, reached in part, not reached. 定性指标的完成档次：达成、部分达成、未达成。 */
export type CardLevel = "achieved" | "partly" | "not_achieved";

/** Points: a decimal below 1000000 with at most 6 places, as a text or a whole JSON number. 分值：小于1000000、最多6位小数的十进制数，以文本或JSON整数书写。 */
export type CardPoints = string | number;

/** A decimal of at most 18 significant digits as a text, such as "5617.29"; a whole number may be a JSON number. 不超过18位有效数字的十进制数，以文本书写，如“5617.29”；整数也可写为JSON数字。 */
export type CardDecimal = string | number;

/** A scorecard as a host stores it, with the names and declared scores of the form. 入库保存的评分卡，含指标名称与自评得分。 */
export interface CardDocument {
  /** The document; the key names its version. 文档内容；键名表示版本。 */
  "card/1": Card;
}

/** The report. Keys that a later version adds are passed over. 报告。后续版本增加的键不影响读取。 */
export interface Report {
  /** The id of the scheme. 计分方案编号。 */
  "scheme": string;
  /** The fingerprint of the scheme's meaning. 计分方案内容的指纹。 */
  "fingerprint"?: string | null;
  /** The findings in their order. 各问题，按次序。 */
  "findings": Array<ReportFinding>;
}

/** A finding. 审核问题。 */
export interface ReportFinding {
  /** The check that raised it. 审核规则代码。 */
  "check": ReportCheck;
  /** Its severity under the scheme. 在方案中的等级。 */
  "severity": ReportSeverity;
  /** Where it stands. 所在处。 */
  "place": ReportPlace;
  /** The names of the row where it stands. 所在行的指标名称。 */
  "indicator"?: ReportNames | null;
  /** The name that it is about. 所涉名称。 */
  "subject"?: string;
  /** What would be right, as the sentences say it. 应为，文字表述。 */
  "expected"?: string | null;
  /** What stands there, as the sentences say it. 现为，文字表述。 */
  "found"?: string | null;
  /** What would be right, as data. 应为，数据。 */
  "expected_value"?: ReportValue | null;
  /** What stands there, as data. 现为，数据。 */
  "found_value"?: ReportValue | null;
  /** The sentence. 问题表述。 */
  "message": ReportBilingual;
  /** What the filer should do. 整改建议。 */
  "advice"?: ReportBilingual;
  /** The policies that would give the declared figure. 可解释自评数值的其他口径。 */
  "causes"?: Array<ReportBilingual>;
}

/** The names of a row, as the form prints them. 指标名称，与原表一致。 */
export interface ReportNames {
  /** The level-2 name. 二级指标。 */
  "level2"?: string | null;
  /** The level-3 name. 三级指标。 */
  "level3"?: string | null;
}

/** Where a finding stands. 问题所在处。 */
export interface ReportPlace {
  /** The budget; a name is that of a part or a statement. 预算表；名称为分项或列示项。 */
  "budget"?: string;
  /** A level-1 block. 一级指标。 */
  "block"?: string;
  /** A level-2 kind. 二级指标。 */
  "kind"?: string;
  /** A row, counted from 1. 行号，从1起计。 */
  "row"?: number;
  /** The evaluation as a whole. 评价表整体。 */
  "document"?: string;
  /** A place in the scheme. 计分方案中的位置。 */
  "scheme"?: string;
}

/** A value as data. 以数据表示的值。 */
export interface ReportValue {
  /** Points. 分值。 */
  "points"?: ReportPoints;
  /** A number. 数值。 */
  "number"?: ReportDecimal;
  /** A percentage: 140 for 140%. 百分数：140即140%。 */
  "percent"?: ReportDecimal;
  /** An amount of money. 金额。 */
  "amount"?: ReportAmount;
  /** A date. 日期。 */
  "date"?: ReportDeadline;
  /** How many. 个数。 */
  "count"?: number;
  /** A row, counted from 1. 行号，从1起计。 */
  "row"?: number;
  /** A number with its sign and unit, as a target or an actual prints it. 目标值或实际完成值所填的数量，连同符号和单位。 */
  "quantity"?: ReportQuantity;
  /** A text. 文本。 */
  "text"?: string;
}

/** A number as it is printed, with what it says. 原样填报的数量及其含义。 */
export interface ReportQuantity {
  /** As printed. 原文。 */
  "printed": string;
  /** The sign, or the word for one. 符号，或表示符号的词语。 */
  "comparison"?: ReportComparison | null;
  /** The value, with 万 and 亿 multiplied out. 数值，“万”“亿”已折算。 */
  "value": ReportDecimal;
  /** The unit without its multiplier: `元` of `万元`. 单位，不含倍数：“万元”为“元”。 */
  "unit"?: string | null;
}

/** A sign: ≥, >, ≤, <, =. 符号：≥、>、≤、<、=。 */
export type ReportComparison = "at_least" | "above" | "at_most" | "below" | "equal";

/** A text in English and Chinese. 中英文文本。 */
export interface ReportBilingual {
  /** English. 英文。 */
  "en": string;
  /** Chinese. 中文。 */
  "zh": string;
}

/** The code of a check. 审核规则代码。 */
export type ReportCheck = ReportLibraryCheck | ReportHostCheck;

/** The code of a check of the host: `host:` with small letters, digits and hyphens. 宿主程序自定的审核规则：`host:`后接小写字母、数字和连字符。 */
export type ReportHostCheck = string;

/** The code of a check of the library. 本库的审核规则代码。 */
export type ReportLibraryCheck = "weights-do-not-sum" | "rows-exceed-block" | "points-unplaced" | "heading-does-not-sum" | "kind-weights-differ" | "weight-not-positive" | "weight-missing" | "weight-differs" | "weight-implied" | "block-missing" | "block-unknown" | "block-points-differ" | "scheme-assumed" | "scheme-mismatch" | "scheme-modified" | "kind-missing" | "kind-unknown" | "kind-misplaced" | "kind-doubtful" | "satisfaction-missing" | "duplicate-indicator" | "equal-weights" | "full-marks-throughout" | "score-over-weight" | "score-negative" | "score-missing" | "score-overstated" | "score-understated" | "score-rounded" | "score-outside-band" | "subtotal-differs" | "subtotal-over-block" | "total-differs" | "total-not-reproduced" | "total-over-full" | "grade-differs" | "summary-differs" | "budget-missing" | "budget-zero" | "execution-over-budget" | "execution-low" | "execution-rate-differs" | "execution-score-differs" | "outputs-without-money" | "benefit-over-output" | "parts-differ-from-total" | "amounts-disagree" | "unit-implausible" | "adjustment-large" | "adjusted-equals-executed" | "target-missing" | "input-missing" | "actual-missing" | "target-not-quantified" | "target-vague" | "target-hollow" | "target-zero" | "target-negative" | "comparison-missing" | "direction-doubtful" | "actual-copies-target" | "actual-approximate" | "answer-mismatched" | "level-unrecognised" | "units-differ" | "unit-missing" | "ratio-as-percent" | "over-fulfilled" | "limit-exceeded" | "target-only-reached" | "rate-over-hundred" | "reason-missing" | "reason-contradicts" | "execution-counted-twice" | "cost-not-a-cost" | "timeliness-not-dated" | "similar-indicators" | "analysis-missing" | "template-text-left" | "goal-without-indicator" | "indicator-without-goal" | "goal-not-explained" | "goal-contradicted" | "goal-answer-copied" | "report-date-implausible" | "cell-unreadable" | "reading-differs" | "target-below-last-actual" | "target-lowered" | "indicator-dropped" | "actual-repeated" | "goal-repeated" | "money-up-results-down" | "scheme-weights-do-not-sum" | "bands-overlap" | "bands-leave-gap" | "grades-overlap" | "grades-leave-gap" | "rule-unknown" | "scheme-unsound" | "scheme-doubtful";

/** How much a finding weighs. 问题等级：错误、警告、建议。 */
export type ReportSeverity = "error" | "warning" | "advice";

/** Points: a decimal below 1000000 with at most 6 places, as a text or a whole JSON number. 分值：小于1000000、最多6位小数的十进制数，以文本或JSON整数书写。 */
export type ReportPoints = string | number;

/** A decimal of at most 18 significant digits as a text, such as "5617.29"; a whole number may be a JSON number. 不超过18位有效数字的十进制数，以文本书写，如“5617.29”；整数也可写为JSON数字。 */
export type ReportDecimal = string | number;

/** An amount of money. 金额。 */
export interface ReportAmount {
  /** The number as printed. 印出的数值。 */
  "value": ReportDecimal;
  /** Its unit. 单位。 */
  "unit": ReportMoneyUnit;
}

/** A unit of money. 金额单位。 */
export type ReportMoneyUnit = "\u5143" | "\u4e07\u5143" | "\u4ebf\u5143";

/** A date: `2021-12-31`, `2021-12`, and without a year `--12-31` or `--11`. 日期：“2021-12-31”“2021-12”；无年份时为“--12-31”或“--11”。 */
export type ReportDeadline = string;

/** A review as a host stores it: every finding with its place, its values as data and its sentences. 入库保存的审核报告：各问题的位置、数据与表述。 */
export interface ReportDocument {
  /** The document; the key names its version. 文档内容；键名表示版本。 */
  "report/1": Report;
}

/** The results with the notes on the whole, or the error. Keys that a later version adds are passed over. 各项结果及对全文的提示，或错误。后续版本增加的键不影响读取。 */
export type Answer = AnswerWithResults | AnswerWithError;

/** The results with the notes on the whole, or the error. Keys that a later version adds are passed over. 各项结果及对全文的提示，或错误。后续版本增加的键不影响读取。 */
export interface AnswerWithResults {
  /** What came of each form or evaluation, in the order of the document. 各自评表的结果，按文档次序。 */
  "results": Array<AnswerResult>;
  /** The notes on the reading of a grid that belong to none of its forms. 读取表格时与各自评表无关的提示。 */
  "notes": Array<AnswerNote>;
}

/** The results with the notes on the whole, or the error. Keys that a later version adds are passed over. 各项结果及对全文的提示，或错误。后续版本增加的键不影响读取。 */
export interface AnswerWithError {
  /** Why the call cannot be done. 调用无法完成的原因。 */
  "error": AnswerError;
}

/** What came of one form or evaluation. 一份自评表的结果。 */
export interface AnswerResult {
  /** The scorecard; nothing where none can be made. 评分卡；无法计分时为空。 */
  "card": CardDocument | null;
  /** Why there is no card. 无法计分的原因。 */
  "error"?: AnswerError;
  /** The findings. 审核报告。 */
  "report": ReportDocument;
  /** The form that a grid was read as. 由表格读取的自评表。 */
  "form"?: FormDocument;
  /** Where each value of the form came from, under its path such as `rows[3].actual`; lists count from 0. 自评表各值的来源，以路径为键，如`rows[3].actual`（自0起计）。 */
  "sources"?: Record<string, AnswerSource>;
  /** The notes on the reading of a grid; none for other documents. 读取表格的提示；其他文档无提示。 */
  "notes": Array<AnswerNote>;
  /** The page of HTML, where the call asks for it. HTML报告页，仅在调用要求时输出。 */
  "page"?: string;
}

/** Where a value came from: a cell, a stretch of a paragraph, or an option of the reading. 值的来源：单元格、段落中的一段文字，或读取选项。 */
export type AnswerSource = AnswerPlace | AnswerSourceWithPart | AnswerSourceWithOption;

/** Where a value came from: a cell, a stretch of a paragraph, or an option of the reading. 值的来源：单元格、段落中的一段文字，或读取选项。 */
export interface AnswerSourceWithPart {
  /** The paragraph, among all parts of the grid. 段落在全部内容中的序号。 */
  "part": number;
  /** The first character, from 0. 起始字符，自0起计。 */
  "start": number;
  /** Behind the last character. 末尾字符之后。 */
  "end": number;
}

/** Where a value came from: a cell, a stretch of a paragraph, or an option of the reading. 值的来源：单元格、段落中的一段文字，或读取选项。 */
export interface AnswerSourceWithOption {
  /** The option. 选项名称。 */
  "option": string;
}

/** A place of a grid, as far as it is known: the whole, a part, a row, a cell. 表格中的位置：全文、部分、行或单元格。 */
export interface AnswerPlace {
  /** The part of the grid. 第几部分。 */
  "part"?: number;
  /** The row of the table. 行。 */
  "row"?: number;
  /** The column of the table. 列。 */
  "column"?: number;
  /** The cell as spreadsheets name it. 单元格，按电子表格的写法。 */
  "cell"?: string;
  /** The name of the table. 表格名称。 */
  "table"?: string;
}

/** A note on the reading of a grid: what could not be placed, and what was assumed. 读取表格的提示：未能识别的内容和所作的推断。 */
export interface AnswerNote {
  /** The stable code. 代码。 */
  "code": string;
  /** How much it weighs. 等级。 */
  "severity": "error" | "warning" | "advice";
  /** Where it points. 所在处。 */
  "place": AnswerPlace;
  /** The text that was found there. 所涉内容。 */
  "subject": string;
  /** The sentence. 表述。 */
  "message": AnswerTexts;
  /** What can be done. 建议。 */
  "advice": AnswerTexts;
}

/** Why a call, or the scoring of an evaluation, was not done. 调用或计分未能完成的原因。 */
export interface AnswerError {
  /** The stable code; that of a document is the code of its first mistake. 代码；文档有误时为首处错误的代码。 */
  "code": AnswerCode;
  /** The sentence in English. 英文表述。 */
  "en": string;
  /** The sentence in Chinese. 中文表述。 */
  "zh": string;
  /** Which form or evaluation it is about, where the call holds several. 含多份自评表时，出错的是第几份。 */
  "number"?: number;
  /** Each mistake of the document. 文档的各处错误。 */
  "problems"?: Array<AnswerProblem>;
}

/** `too-large`: more bytes than a call may have. `too-deep`: lists and objects nested too deep. `not-utf8`, `internal`: told by a binding that takes bytes. The others say what they are about. `too-large`：字节数超限；`too-deep`：嵌套过深；`not-utf8`、`internal`：由接收字节的语言绑定给出；其余见字面。 */
export type AnswerCode = "json-malformed" | "too-large" | "too-deep" | "key-unknown" | "document-invalid" | "limit-exceeded" | "scheme-unknown" | "scheme-unusable" | "nothing-to-score" | "fiscal-year-invalid" | "row-invalid" | "goal-without-row" | "cells-overlap" | "cell-without-row" | "not-utf8" | "internal";

/** A mistake of a document. 文档的一处错误。 */
export interface AnswerProblem {
  /** The stable code. 代码。 */
  "code": AnswerCode;
  /** The path in the call, such as `document.rows[3].weight`; lists count from 0. 在调用中的路径，如`document.rows[3].weight`（自0起计）。 */
  "path": string;
  /** The row of the form, from 1. 自评表第几行，自1起计。 */
  "row"?: number;
  /** The line of the text, from 1. 文本的行，自1起计。 */
  "line": number;
  /** The column, in characters from 1. 文本的列，按字符自1起计。 */
  "column": number;
  /** The sentence in English. 英文表述。 */
  "en": string;
  /** The sentence in Chinese. 中文表述。 */
  "zh": string;
}

/** A text in both languages. 双语文本。 */
export interface AnswerTexts {
  /** English. 英文。 */
  "en": string;
  /** Chinese. 中文。 */
  "zh": string;
}

/** What the library answers to a call: the results, or one error. 本库对调用的答复：各项结果，或一项错误。 */
export interface AnswerDocument {
  /** The document; the key names its version. 文档内容；键名表示版本。 */
  "answer/1": Answer;
}
