"""The documents of an answer, as types. 答复中各文档的类型。

Written by bindings/types.py from the schemas: do not edit.
"""

from __future__ import annotations

import sys
from typing import Literal, TypedDict

if sys.version_info >= (3, 11):
    from typing import NotRequired, TypeAlias
else:
    from typing_extensions import NotRequired, TypeAlias


class Form(TypedDict):
    """The printed form. 自评表。"""

    kind: FormEvaluationKind
    """A department's whole expenditure or a project. 部门整体支出或项目支出。"""
    subject: NotRequired[FormCell | None]
    """The evaluated unit or project. 单位名称或项目名称。"""
    authority: NotRequired[FormCell | None]
    """The authority in charge. 主管部门。"""
    unit: NotRequired[FormCell | None]
    """The unit that carries the project out. 实施单位。"""
    fiscal_year: NotRequired[FormCell | None]
    """The year that is evaluated, from 1900 to 2999. 评价年度，1900至2999。"""
    reported_on: NotRequired[FormCell | None]
    """The date of the report. 填报日期。"""
    scheme: NotRequired[FormCell | None]
    """The id of the scheme that the form follows. 所依据的计分方案编号。"""
    budget: NotRequired[FormBudget]
    """The budget table. 预算执行情况表。"""
    amounts: NotRequired[list[FormAmount]]
    """The base data that formulas use, such as 编制数. 公式所用基础数据，如编制数。"""
    goals: NotRequired[list[FormGoal]]
    """The annual goals. 年度总体目标。"""
    blocks: NotRequired[list[FormBlock]]
    """Points that are printed in headings. 标题中印出的一级指标分值。"""
    rows: NotRequired[list[FormRow]]
    """The rows of the indicator table. 指标表各行。"""
    declared: NotRequired[FormScores]
    """The declared scores of the table. 表中的自评得分。"""
    summary: NotRequired[FormScores]
    """The scores that the narrative states. 文字部分所述得分。"""
    deviation_analysis: NotRequired[FormCell | None]
    """The analysis of deviations. 偏差原因分析。"""
    improvement: NotRequired[FormCell | None]
    """The measures of improvement. 改进措施。"""
    analyses: NotRequired[list[FormAnalysis]]
    """What the narrative says of the execution of the budget, of a block or of a kind. 文字部分对预算执行、一级或二级指标的分析。"""
    results: NotRequired[FormResults]
    """What became of the results. 评价结果应用情况。"""
    unfinished: NotRequired[FormCell | None]
    """What the form says of unfinished goals: `无` where it states that there are none. 未完成目标的说明；“无”表示均已完成。"""


FormCell: TypeAlias = 'str | float'
"""A cell exactly as printed: a text, or a JSON number, which is read as its shortest decimal. 按原表填写的单元格：文本，或JSON数字（按最短十进制读取）。"""


FormEvaluationKind: TypeAlias = 'Literal["department", "project"]'
"""Which evaluations: a department's whole expenditure or a project. 评价类型：部门整体支出或项目支出。"""


class FormBudget(TypedDict):
    """The budget table. 预算执行情况表。"""

    unit: NotRequired[FormCell | None]
    """The unit of the heading; 万元 where none is printed. 表头金额单位，未印时为万元。"""
    initial: NotRequired[FormCell | None]
    """Initial budget, in the unit of the cell, else of the part, else of the heading. 年初预算数，单位依单元格、分项、表头的次序确定。"""
    adjusted: NotRequired[FormCell | None]
    """Adjusted budget, in the unit of the cell, else of the part, else of the heading. 全年预算数，单位依单元格、分项、表头的次序确定。"""
    executed: NotRequired[FormCell | None]
    """Executed amount, in the unit of the cell, else of the part, else of the heading. 全年执行数，单位依单元格、分项、表头的次序确定。"""
    rate: NotRequired[FormCell | None]
    """Execution rate; a number without % is a percentage, or the ratio where it equals it. 执行率；无百分号时按百分数理解，与比值相符时按比值理解。"""
    weight: NotRequired[FormCell | None]
    """Weight of the execution, in points. 预算执行分值，单位：分。"""
    declared_score: NotRequired[FormCell | None]
    """Declared score of the execution, in points. 预算执行自评得分，单位：分。"""
    reason: NotRequired[FormCell | None]
    """The reason for a deviation. 偏差原因。"""
    parts: NotRequired[list[FormPart]]
    """The rows under the total. 合计之下的分项。"""
    statements: NotRequired[list[FormStatement]]
    """The same amounts elsewhere in the report, perhaps in another unit. 报告其他部分列示的相同金额，单位可不同。"""


class FormPart(TypedDict):
    """A row under the total of the budget. 预算表合计之下的分项。"""

    name: NotRequired[FormCell | None]
    """What it is called. 名称。"""
    group: NotRequired[FormCell | None]
    """The breakdown to which it belongs, where there are several. 所属分类，有多种分类时填写。"""
    unit: NotRequired[FormCell | None]
    """The unit of its amounts, where it is not that of the heading. 金额单位，与表头不同时填写。"""
    initial: NotRequired[FormCell | None]
    """Initial budget, in the unit of the cell, else of the part, else of the heading. 年初预算数，单位依单元格、分项、表头的次序确定。"""
    adjusted: NotRequired[FormCell | None]
    """Adjusted budget, in the unit of the cell, else of the part, else of the heading. 全年预算数，单位依单元格、分项、表头的次序确定。"""
    executed: NotRequired[FormCell | None]
    """Executed amount, in the unit of the cell, else of the part, else of the heading. 全年执行数，单位依单元格、分项、表头的次序确定。"""
    rate: NotRequired[FormCell | None]
    """Execution rate; a number without % is a percentage, or the ratio where it equals it. 执行率；无百分号时按百分数理解，与比值相符时按比值理解。"""
    weight: NotRequired[FormCell | None]
    """Weight, which is only shown. 分值，仅展示。"""
    declared_score: NotRequired[FormCell | None]
    """Declared score, which is only shown. 得分，仅展示。"""
    reason: NotRequired[FormCell | None]
    """A remark. 备注。"""


class FormStatement(TypedDict):
    """The amounts of the budget as they stand elsewhere in the report. 报告其他部分列示的预算金额。"""

    name: NotRequired[FormCell | None]
    """What it is called: 收入, 支出, or the name of a part. 名称：收入、支出，或分项名称。"""
    of: NotRequired[FormCell | None]
    """Whose amounts they are, where the name does not say it: `income`, `expenditure`, or the name of a part. 名称未说明时注明归属：income（收入）、expenditure（支出），或分项名称。"""
    unit: NotRequired[FormCell | None]
    """The unit of its amounts, where it is not that of the heading. 金额单位，与表头不同时填写。"""
    initial: NotRequired[FormCell | None]
    """Initial budget, in the unit of the cell, else of the part, else of the heading. 年初预算数，单位依单元格、分项、表头的次序确定。"""
    adjusted: NotRequired[FormCell | None]
    """Adjusted budget, in the unit of the cell, else of the part, else of the heading. 全年预算数，单位依单元格、分项、表头的次序确定。"""
    executed: NotRequired[FormCell | None]
    """Executed amount, in the unit of the cell, else of the part, else of the heading. 决算数，单位依单元格、分项、表头的次序确定。"""
    rate: NotRequired[FormCell | None]
    """Execution rate. 执行率。"""


class FormAmount(TypedDict):
    """An amount of the base data. 基础数据。"""

    name: FormCell
    """What it is called: 编制数. 名称，如编制数。"""
    value: NotRequired[FormCell | None]
    """The amount: `35人`. 数值，如“35人”。"""


class FormAnalysis(TypedDict):
    """What the narrative says of one thing. 一段分析。"""

    about: FormCell
    """预算执行, or the name of a block or a kind. 预算执行，或一级、二级指标名称。"""
    text: NotRequired[FormCell | None]
    """Its text. 内容。"""


class FormResults(TypedDict):
    """What became of the results of evaluations. 评价结果应用情况。"""

    previous: NotRequired[FormCell | None]
    """The use of the results of the year before. 上年度绩效评价结果应用情况。"""
    budget_link: NotRequired[FormCell | None]
    """How the results are tied to the budget. 拟与预算安排相结合情况。"""
    publication: NotRequired[FormCell | None]
    """How the results were published. 结果公开情况。"""


class FormGoal(TypedDict):
    """An annual goal. 年度目标。"""

    text: FormCell
    """Its text. 目标内容。"""
    actual: NotRequired[FormCell | None]
    """What was done. 实际完成情况。"""
    completed: NotRequired[bool | None]
    """Whether the form says that it was completed. 表中是否注明已完成。"""
    indicators: NotRequired[list[int] | None]
    """The rows that serve it, counted from 1. 与之对应的指标行，从1起计。"""


class FormBlock(TypedDict):
    """The points printed in the heading of a block. 标题中印出的一级指标分值。"""

    name: FormCell
    """The name of the block. 一级指标名称。"""
    points: NotRequired[FormCell | None]
    """Its points. 分值，单位：分。"""


class FormRow(TypedDict):
    """A row of the indicator table. A key that is absent says that the form has no such column; an empty text that the cell is empty. 指标表的一行。缺少某键表示表中无此栏，空文本表示该格为空。"""

    level1: NotRequired[FormCell | None]
    """Level-1 name, with its points where they are printed. 一级指标，可带分值。"""
    level2: NotRequired[FormCell | None]
    """Level-2 name. 二级指标。"""
    level3: NotRequired[FormCell | None]
    """Name of the indicator. 三级指标。"""
    weight: NotRequired[FormCell | None]
    """Weight, in points. 分值（权重），单位：分。"""
    sign: NotRequired[FormCell | None]
    """Sign of comparison, where it has a column of its own. 计算符号，单独成栏时填写。"""
    target: NotRequired[FormCell | None]
    """Target. 年度指标值（目标值）。"""
    unit: NotRequired[FormCell | None]
    """Unit of the target, where it has a column of its own. 计量单位，单独成栏时填写。"""
    actual: NotRequired[FormCell | None]
    """Actual. 实际完成值。"""
    declared_score: NotRequired[FormCell | None]
    """Declared score, in points. 自评得分，单位：分。"""
    deviation_reason: NotRequired[FormCell | None]
    """Reason for the variance. 偏差原因。"""
    nature: NotRequired[FormCell | None]
    """Nature of the indicator: 正向, 反向, 定性 or 定量. 指标性质：正向、反向、定性、定量。"""
    standard: NotRequired[FormCell | None]
    """Standard of scoring, as printed. 评分标准，按原文。"""
    coefficient: NotRequired[FormCell | None]
    """Coefficient of the score, such as `85%`: points = weight × coefficient, where the scheme scores the row so. 得分系数，如“85%”：方案如此计分时，得分=分值×系数。"""


class FormScores(TypedDict):
    """Declared scores. 自评得分。"""

    total: NotRequired[FormCell | None]
    """The total, in points. 总分，单位：分。"""
    grade: NotRequired[FormCell | None]
    """The grade. 等级。"""
    subtotals: NotRequired[list[FormSubtotal]]
    """The subtotals of the blocks. 各一级指标小计。"""


class FormSubtotal(TypedDict):
    """A declared subtotal. 小计得分。"""

    name: FormCell
    """The block, as it is named there. 一级指标名称。"""
    score: NotRequired[FormCell | None]
    """Its score, in points. 得分，单位：分。"""


FormDocument = TypedDict(
    'FormDocument',
    {
        # The document, or a list of up to 10000; the key names its version. 文档内容，或不超过10000份的列表；键名表示版本。
        'form/1': 'Form | list[Form]',
    },
)
"""The printed self-evaluation form, each cell as it stands on paper. 绩效自评表，单元格内容与原表一致。"""


class Card(TypedDict):
    """The card. Keys that a later version adds are passed over. 评分卡。后续版本增加的键不影响读取。"""

    scheme: str
    """The id of the scheme. 计分方案编号。"""
    fingerprint: NotRequired[str | None]
    """The fingerprint of the scheme's meaning. 计分方案内容的指纹。"""
    subject: NotRequired[str]
    """The evaluated unit or project. 单位名称或项目名称。"""
    fiscal_year: NotRequired[int | None]
    """The year that is evaluated. 评价年度。"""
    total: CardPoints
    """The total. 总分。"""
    full: CardPoints
    """The points of a perfect evaluation. 满分。"""
    declared_total: NotRequired[CardPoints | None]
    """The declared total of the form. 自评总分。"""
    grade: NotRequired[str | None]
    """The grade; null where the scheme has none. 等级；方案无等级时为null。"""
    complete: bool
    """Whether every row is reported and the execution of the budget is known. 各指标均已填报且预算执行情况已知。"""
    execution: NotRequired[CardExecution | None]
    """The execution of the budget; null where the scheme does not score it. 预算执行；方案不计分时为null。"""
    blocks: list[CardBlock]
    """The blocks, execution first. 各一级指标，预算执行在前。"""
    awards: list[CardAward]
    """The awards of the rows that are scored. 各计分行的得分。"""


class CardExecution(TypedDict):
    """How the execution of the budget was scored. 预算执行的计分结果。"""

    points: CardPoints
    """Its points. 得分。"""
    rate: NotRequired[CardRatio | None]
    """The exact rate; null where there is none. 执行率精确值；无则为null。"""
    declared_score: NotRequired[CardPoints | None]
    """The declared score. 自评得分。"""


class CardBlock(TypedDict):
    """A block. 一级指标得分。"""

    name: str
    """Its name. 名称。"""
    full: CardPoints
    """Its full points. 满分。"""
    points: CardPoints
    """Its points. 得分。"""
    awards: NotRequired[CardPoints | None]
    """The sum of its awards, where the block caps them. 封顶前的合计。"""


class CardAward(TypedDict):
    """What a row earns. 一行指标的得分。"""

    row: int
    """The row, counted from 1. 行号，从1起计。"""
    level1: NotRequired[str | None]
    """The level-1 name. 一级指标。"""
    level2: NotRequired[str | None]
    """The level-2 name. 二级指标。"""
    level3: NotRequired[str | None]
    """The name of the indicator. 三级指标。"""
    weight: CardPoints
    """The weight it is scored with. 计分权重。"""
    declared_score: NotRequired[CardPoints | None]
    """The declared score. 自评得分。"""
    points: CardPoints
    """Its points. 得分。"""
    outcome: Literal["met", "partly", "missed", "judged", "unreported", "not_applicable"]
    """What became of it: met, partly reached, missed, judged (the declared score stands), not reported, not applicable. 结果：达成、部分达成、未达成、采用自评、未填报、不适用。"""
    working: NotRequired[CardWorking | None]
    """How the weight became the points, where some were lost. 失分时的计算过程。"""


class CardWorking(TypedDict):
    """The working of an award. 计算过程。"""

    step: CardStep
    """The step from the weight to the points. 换算步骤。"""
    rounding: CardRounding
    """How the points are rounded. 修约规则。"""
    deduction: NotRequired[CardPoints | None]
    """Points that a reviewer takes off. 复核扣减分值。"""
    cap: NotRequired[CardPoints | None]
    """The most that the indicator can earn. 得分上限。"""


CardStep: TypeAlias = 'Literal["full", "nothing"] | CardStepObject'
"""How a weight became points. `full`: the whole weight. `nothing`: nothing is earned. 权重如何换算为得分。full：得全部权重分；nothing：不得分。"""


class CardStepObject(TypedDict):
    """How a weight became points. `full`: the whole weight. `nothing`: nothing is earned. 权重如何换算为得分。full：得全部权重分；nothing：不得分。"""

    proportion: NotRequired[CardStepObjectProportion]
    """weight × part ÷ whole. 权重×部分÷整体。"""
    complement: NotRequired[CardStepObjectComplement]
    """weight × (2 × target − actual) ÷ target. 权重×（2×目标值−完成值）÷目标值。"""
    band: NotRequired[CardStepObjectBand]
    """The declared score, within the band that the level allows. 自评得分，限于该档区间。"""
    declared: NotRequired[CardStepObjectDeclared]
    """The declared score, within 0 and the most. 自评得分，限于0至上限。"""
    tier: NotRequired[CardStepObjectTier]
    """A line of a table. 分档表的一档。"""
    line: NotRequired[CardStepObjectLine]
    """On the straight line between two knots. 两节点之间线性插值。"""
    steps: NotRequired[CardStepObjectSteps]
    """So many steps beyond a line, each at a cost. 超出界限若干步，每步扣分。"""
    converted: NotRequired[CardStepObjectConverted]
    """Points that the scheme gives to another weight: weight × points ÷ that weight. 方案按其他分值规定的得分，按比例换算。"""
    coefficient: NotRequired[CardStepObjectCoefficient]
    """weight × the coefficient that the form states. 分值×填报的得分系数。"""
    items: NotRequired[CardStepObjectItems]
    """The points of the items that are fulfilled. 符合项的分值之和。"""
    custom: NotRequired[CardStepObjectCustom]
    """The share that a rule of the host gives. 集成系统计分函数给出的比例。"""


class CardStepObjectProportion(TypedDict):
    """weight × part ÷ whole. 权重×部分÷整体。"""

    part: CardDecimal
    """The actual, of an inverse indicator the target. 完成值；反向指标为目标值。"""
    whole: CardDecimal
    """The target, of an inverse indicator the actual. 目标值；反向指标为完成值。"""


class CardStepObjectComplement(TypedDict):
    """weight × (2 × target − actual) ÷ target. 权重×（2×目标值−完成值）÷目标值。"""

    actual: CardDecimal
    """The actual. 完成值。"""
    target: CardDecimal
    """The target. 目标值。"""


class CardStepObjectBand(TypedDict):
    """The declared score, within the band that the level allows. 自评得分，限于该档区间。"""

    level: CardLevel
    """The level. 档次。"""
    low: CardPoints
    """The least. 最低分。"""
    high: CardPoints
    """The most. 最高分。"""
    declared: NotRequired[CardPoints | None]
    """The declared score. 自评得分。"""


class CardStepObjectDeclared(TypedDict):
    """The declared score, within 0 and the most. 自评得分，限于0至上限。"""

    score: CardPoints
    """The declared score. 自评得分。"""
    most: CardPoints
    """The most. 上限。"""


class CardStepObjectTier(TypedDict):
    """A line of a table. 分档表的一档。"""

    measured: CardRatio
    """What was measured. 计量值。"""
    earns: CardEarning
    """What it earns. 该档得分。"""


CardStepObjectLine = TypedDict(
    'CardStepObjectLine',
    {
        # What was measured. 计量值。
        'measured': 'CardRatio',
        # The knot before it. 前一节点。
        'from': 'CardKnot',
        # The knot behind it. 后一节点。
        'to': 'CardKnot',
    },
)
"""On the straight line between two knots. 两节点之间线性插值。"""


class CardStepObjectSteps(TypedDict):
    """So many steps beyond a line, each at a cost. 超出界限若干步，每步扣分。"""

    measured: CardRatio
    """What was measured. 计量值。"""
    count: int
    """How many steps count. 步数。"""
    cost: CardPoints
    """What each costs. 每步扣分。"""


class CardStepObjectConverted(TypedDict):
    """Points that the scheme gives to another weight: weight × points ÷ that weight. 方案按其他分值规定的得分，按比例换算。"""

    measured: NotRequired[CardRatio | None]
    """What was measured, by a table or by steps. 计量值。"""
    points: CardPoints
    """The points that the scheme's weight would earn. 按方案分值应得的分。"""
    of: CardPoints
    """The weight to which they belong. 方案规定的分值。"""


class CardStepObjectCoefficient(TypedDict):
    """weight × the coefficient that the form states. 分值×填报的得分系数。"""

    coefficient: CardDecimal
    """As a share. 以比值表示。"""


class CardStepObjectItems(TypedDict):
    """The points of the items that are fulfilled. 符合项的分值之和。"""

    earned: CardPoints
    """Their sum. 合计。"""


class CardStepObjectCustom(TypedDict):
    """The share that a rule of the host gives. 集成系统计分函数给出的比例。"""

    share: CardRatio
    """The share of the weight. 占权重的比例。"""
    note: CardBilingual
    """How the rule came to it. 计算说明。"""


class CardBilingual(TypedDict):
    """A text in English and Chinese. 中英文文本。"""

    en: str
    """English. 英文。"""
    zh: str
    """Chinese. 中文。"""


class CardRatio(TypedDict):
    """An exact ratio of two numbers. 两数之比，精确值。"""

    numerator: CardDecimal
    """The numerator. 分子。"""
    denominator: CardDecimal
    """The denominator, above 0. 分母，大于0。"""


class CardRounding(TypedDict):
    """A rounding. 修约规则。"""

    places: int
    """The decimal places that are kept. 保留小数位数。"""
    mode: Literal["half_up", "half_even", "down", "up"]
    """What happens to the rest: to the nearest with ties away from zero or to the even neighbour, cut off, or away from zero. 四舍五入、四舍六入五成双、截断，或进位。"""


class CardEarning(TypedDict):
    """Points, or a share of the weight. 分值，或占权重的比例。"""

    points: NotRequired[CardPoints]
    """So many points. 分值。"""
    share: NotRequired[CardDecimal]
    """A share of the weight, from 0 to 1. 占权重的比例，0至1。"""


class CardKnot(TypedDict):
    """A knot of straight lines. 折线节点。"""

    at: CardDecimal
    """The measured number. 计量值。"""
    share: CardDecimal
    """The share of the points that it earns, from 0 to 1. 该值可得分值比例，0至1。"""


CardLevel: TypeAlias = 'Literal["achieved", "partly", "not_achieved"]'
"""A level of a qualitative answer: reached, reached in part, not reached. 定性指标的完成档次：达成、部分达成、未达成。"""


CardPoints: TypeAlias = 'str | int'
"""Points: a decimal below 1000000 with at most 6 places, as a text or a whole JSON number. 分值：小于1000000、最多6位小数的十进制数，以文本或JSON整数书写。"""


CardDecimal: TypeAlias = 'str | int'
"""A decimal of at most 18 significant digits as a text, such as "5617.29"; a whole number may be a JSON number. 不超过18位有效数字的十进制数，以文本书写，如“5617.29”；整数也可写为JSON数字。"""


CardDocument = TypedDict(
    'CardDocument',
    {
        # The document; the key names its version. 文档内容；键名表示版本。
        'card/1': 'Card',
    },
)
"""A scorecard as a host stores it, with the names and declared scores of the form. 入库保存的评分卡，含指标名称与自评得分。"""


class Report(TypedDict):
    """The report. Keys that a later version adds are passed over. 报告。后续版本增加的键不影响读取。"""

    scheme: str
    """The id of the scheme. 计分方案编号。"""
    fingerprint: NotRequired[str | None]
    """The fingerprint of the scheme's meaning. 计分方案内容的指纹。"""
    findings: list[ReportFinding]
    """The findings in their order. 各问题，按次序。"""


class ReportFinding(TypedDict):
    """A finding. 审核问题。"""

    check: ReportCheck
    """The check that raised it. 审核规则代码。"""
    severity: ReportSeverity
    """Its severity under the scheme. 在方案中的等级。"""
    place: ReportPlace
    """Where it stands. 所在处。"""
    indicator: NotRequired[ReportNames | None]
    """The names of the row where it stands. 所在行的指标名称。"""
    subject: NotRequired[str]
    """The name that it is about. 所涉名称。"""
    expected: NotRequired[str | None]
    """What would be right, as the sentences say it. 应为，文字表述。"""
    found: NotRequired[str | None]
    """What stands there, as the sentences say it. 现为，文字表述。"""
    expected_value: NotRequired[ReportValue | None]
    """What would be right, as data. 应为，数据。"""
    found_value: NotRequired[ReportValue | None]
    """What stands there, as data. 现为，数据。"""
    message: ReportBilingual
    """The sentence. 问题表述。"""
    advice: NotRequired[ReportBilingual]
    """What the filer should do. 整改建议。"""
    causes: NotRequired[list[ReportBilingual]]
    """The policies that would give the declared figure. 可解释自评数值的其他口径。"""


class ReportNames(TypedDict):
    """The names of a row, as the form prints them. 指标名称，与原表一致。"""

    level2: NotRequired[str | None]
    """The level-2 name. 二级指标。"""
    level3: NotRequired[str | None]
    """The level-3 name. 三级指标。"""


class ReportPlace(TypedDict):
    """Where a finding stands. 问题所在处。"""

    budget: NotRequired[str]
    """The budget; a name is that of a part or a statement. 预算表；名称为分项或列示项。"""
    block: NotRequired[str]
    """A level-1 block. 一级指标。"""
    kind: NotRequired[str]
    """A level-2 kind. 二级指标。"""
    row: NotRequired[int]
    """A row, counted from 1. 行号，从1起计。"""
    document: NotRequired[str]
    """The evaluation as a whole. 评价表整体。"""
    scheme: NotRequired[str]
    """A place in the scheme. 计分方案中的位置。"""


class ReportValue(TypedDict):
    """A value as data. 以数据表示的值。"""

    points: NotRequired[ReportPoints]
    """Points. 分值。"""
    number: NotRequired[ReportDecimal]
    """A number. 数值。"""
    percent: NotRequired[ReportDecimal]
    """A percentage: 140 for 140%. 百分数：140即140%。"""
    amount: NotRequired[ReportAmount]
    """An amount of money. 金额。"""
    date: NotRequired[ReportDeadline]
    """A date. 日期。"""
    count: NotRequired[int]
    """How many. 个数。"""
    row: NotRequired[int]
    """A row, counted from 1. 行号，从1起计。"""
    quantity: NotRequired[ReportQuantity]
    """A number with its sign and unit, as a target or an actual prints it. 目标值或实际完成值所填的数量，连同符号和单位。"""
    text: NotRequired[str]
    """A text. 文本。"""


class ReportQuantity(TypedDict):
    """A number as it is printed, with what it says. 原样填报的数量及其含义。"""

    printed: str
    """As printed. 原文。"""
    comparison: NotRequired[ReportComparison | None]
    """The sign, or the word for one. 符号，或表示符号的词语。"""
    value: ReportDecimal
    """The value, with 万 and 亿 multiplied out. 数值，“万”“亿”已折算。"""
    unit: NotRequired[str | None]
    """The unit without its multiplier: `元` of `万元`. 单位，不含倍数：“万元”为“元”。"""


ReportComparison: TypeAlias = 'Literal["at_least", "above", "at_most", "below", "equal"]'
"""A sign: ≥, >, ≤, <, =. 符号：≥、>、≤、<、=。"""


class ReportBilingual(TypedDict):
    """A text in English and Chinese. 中英文文本。"""

    en: str
    """English. 英文。"""
    zh: str
    """Chinese. 中文。"""


ReportCheck: TypeAlias = 'ReportLibraryCheck | ReportHostCheck'
"""The code of a check. 审核规则代码。"""


ReportHostCheck: TypeAlias = 'str'
"""The code of a check of the host: `host:` with small letters, digits and hyphens. 宿主程序自定的审核规则：`host:`后接小写字母、数字和连字符。"""


ReportLibraryCheck: TypeAlias = 'Literal["weights-do-not-sum", "rows-exceed-block", "points-unplaced", "heading-does-not-sum", "kind-weights-differ", "weight-not-positive", "weight-missing", "weight-differs", "weight-implied", "block-missing", "block-unknown", "block-points-differ", "scheme-assumed", "scheme-mismatch", "scheme-modified", "kind-missing", "kind-unknown", "kind-misplaced", "kind-doubtful", "satisfaction-missing", "duplicate-indicator", "equal-weights", "full-marks-throughout", "score-over-weight", "score-negative", "score-missing", "score-overstated", "score-understated", "score-rounded", "score-outside-band", "subtotal-differs", "subtotal-over-block", "total-differs", "total-not-reproduced", "total-over-full", "grade-differs", "summary-differs", "budget-missing", "budget-zero", "execution-over-budget", "execution-low", "execution-rate-differs", "execution-score-differs", "outputs-without-money", "benefit-over-output", "parts-differ-from-total", "amounts-disagree", "unit-implausible", "adjustment-large", "adjusted-equals-executed", "target-missing", "input-missing", "actual-missing", "target-not-quantified", "target-vague", "target-hollow", "target-zero", "target-negative", "comparison-missing", "direction-doubtful", "actual-copies-target", "actual-approximate", "answer-mismatched", "level-unrecognised", "units-differ", "unit-missing", "ratio-as-percent", "over-fulfilled", "limit-exceeded", "target-only-reached", "rate-over-hundred", "reason-missing", "reason-contradicts", "execution-counted-twice", "cost-not-a-cost", "timeliness-not-dated", "similar-indicators", "analysis-missing", "template-text-left", "goal-without-indicator", "indicator-without-goal", "goal-not-explained", "goal-contradicted", "goal-answer-copied", "report-date-implausible", "cell-unreadable", "reading-differs", "target-below-last-actual", "target-lowered", "indicator-dropped", "actual-repeated", "goal-repeated", "money-up-results-down", "scheme-weights-do-not-sum", "bands-overlap", "bands-leave-gap", "grades-overlap", "grades-leave-gap", "rule-unknown", "scheme-unsound", "scheme-doubtful"]'
"""The code of a check of the library. 本库的审核规则代码。"""


ReportSeverity: TypeAlias = 'Literal["error", "warning", "advice"]'
"""How much a finding weighs. 问题等级：错误、警告、建议。"""


ReportPoints: TypeAlias = 'str | int'
"""Points: a decimal below 1000000 with at most 6 places, as a text or a whole JSON number. 分值：小于1000000、最多6位小数的十进制数，以文本或JSON整数书写。"""


ReportDecimal: TypeAlias = 'str | int'
"""A decimal of at most 18 significant digits as a text, such as "5617.29"; a whole number may be a JSON number. 不超过18位有效数字的十进制数，以文本书写，如“5617.29”；整数也可写为JSON数字。"""


class ReportAmount(TypedDict):
    """An amount of money. 金额。"""

    value: ReportDecimal
    """The number as printed. 印出的数值。"""
    unit: ReportMoneyUnit
    """Its unit. 单位。"""


ReportMoneyUnit: TypeAlias = 'Literal["\\u5143", "\\u4e07\\u5143", "\\u4ebf\\u5143"]'
"""A unit of money. 金额单位。"""


ReportDeadline: TypeAlias = 'str'
"""A date: `2021-12-31`, `2021-12`, and without a year `--12-31` or `--11`. 日期：“2021-12-31”“2021-12”；无年份时为“--12-31”或“--11”。"""


ReportDocument = TypedDict(
    'ReportDocument',
    {
        # The document; the key names its version. 文档内容；键名表示版本。
        'report/1': 'Report',
    },
)
"""A review as a host stores it: every finding with its place, its values as data and its sentences. 入库保存的审核报告：各问题的位置、数据与表述。"""


Answer: TypeAlias = 'AnswerWithResults | AnswerWithError'
"""The results with the notes on the whole, or the error. Keys that a later version adds are passed over. 各项结果及对全文的提示，或错误。后续版本增加的键不影响读取。"""


class AnswerWithResults(TypedDict):
    """The results with the notes on the whole, or the error. Keys that a later version adds are passed over. 各项结果及对全文的提示，或错误。后续版本增加的键不影响读取。"""

    results: list[AnswerResult]
    """What came of each form or evaluation, in the order of the document. 各自评表的结果，按文档次序。"""
    notes: list[AnswerNote]
    """The notes on the reading of a grid that belong to none of its forms. 读取表格时与各自评表无关的提示。"""


class AnswerWithError(TypedDict):
    """The results with the notes on the whole, or the error. Keys that a later version adds are passed over. 各项结果及对全文的提示，或错误。后续版本增加的键不影响读取。"""

    error: AnswerError
    """Why the call cannot be done. 调用无法完成的原因。"""


class AnswerResult(TypedDict):
    """What came of one form or evaluation. 一份自评表的结果。"""

    card: CardDocument | None
    """The scorecard; nothing where none can be made. 评分卡；无法计分时为空。"""
    error: NotRequired[AnswerError]
    """Why there is no card. 无法计分的原因。"""
    report: ReportDocument
    """The findings. 审核报告。"""
    form: NotRequired[FormDocument]
    """The form that a grid was read as. 由表格读取的自评表。"""
    sources: NotRequired[dict[str, AnswerSource]]
    """Where each value of the form came from, under its path such as `rows[3].actual`; lists count from 0. 自评表各值的来源，以路径为键，如`rows[3].actual`（自0起计）。"""
    notes: list[AnswerNote]
    """The notes on the reading of a grid; none for other documents. 读取表格的提示；其他文档无提示。"""
    page: NotRequired[str]
    """The page of HTML, where the call asks for it. HTML报告页，仅在调用要求时输出。"""


AnswerSource: TypeAlias = 'AnswerPlace | AnswerSourceWithPart | AnswerSourceWithOption'
"""Where a value came from: a cell, a stretch of a paragraph, or an option of the reading. 值的来源：单元格、段落中的一段文字，或读取选项。"""


class AnswerSourceWithPart(TypedDict):
    """Where a value came from: a cell, a stretch of a paragraph, or an option of the reading. 值的来源：单元格、段落中的一段文字，或读取选项。"""

    part: int
    """The paragraph, among all parts of the grid. 段落在全部内容中的序号。"""
    start: int
    """The first character, from 0. 起始字符，自0起计。"""
    end: int
    """Behind the last character. 末尾字符之后。"""


class AnswerSourceWithOption(TypedDict):
    """Where a value came from: a cell, a stretch of a paragraph, or an option of the reading. 值的来源：单元格、段落中的一段文字，或读取选项。"""

    option: str
    """The option. 选项名称。"""


class AnswerPlace(TypedDict):
    """A place of a grid, as far as it is known: the whole, a part, a row, a cell. 表格中的位置：全文、部分、行或单元格。"""

    part: NotRequired[int]
    """The part of the grid. 第几部分。"""
    row: NotRequired[int]
    """The row of the table. 行。"""
    column: NotRequired[int]
    """The column of the table. 列。"""
    cell: NotRequired[str]
    """The cell as spreadsheets name it. 单元格，按电子表格的写法。"""
    table: NotRequired[str]
    """The name of the table. 表格名称。"""


class AnswerNote(TypedDict):
    """A note on the reading of a grid: what could not be placed, and what was assumed. 读取表格的提示：未能识别的内容和所作的推断。"""

    code: str
    """The stable code. 代码。"""
    severity: Literal["error", "warning", "advice"]
    """How much it weighs. 等级。"""
    place: AnswerPlace
    """Where it points. 所在处。"""
    subject: str
    """The text that was found there. 所涉内容。"""
    message: AnswerTexts
    """The sentence. 表述。"""
    advice: AnswerTexts
    """What can be done. 建议。"""


class AnswerError(TypedDict):
    """Why a call, or the scoring of an evaluation, was not done. 调用或计分未能完成的原因。"""

    code: AnswerCode
    """The stable code; that of a document is the code of its first mistake. 代码；文档有误时为首处错误的代码。"""
    en: str
    """The sentence in English. 英文表述。"""
    zh: str
    """The sentence in Chinese. 中文表述。"""
    number: NotRequired[int]
    """Which form or evaluation it is about, where the call holds several. 含多份自评表时，出错的是第几份。"""
    problems: NotRequired[list[AnswerProblem]]
    """Each mistake of the document. 文档的各处错误。"""


AnswerCode: TypeAlias = 'Literal["json-malformed", "too-large", "too-deep", "key-unknown", "document-invalid", "limit-exceeded", "scheme-unknown", "scheme-unusable", "nothing-to-score", "fiscal-year-invalid", "row-invalid", "goal-without-row", "cells-overlap", "cell-without-row", "not-utf8", "internal"]'
"""`too-large`: more bytes than a call may have. `too-deep`: lists and objects nested too deep. `not-utf8`, `internal`: told by a binding that takes bytes. The others say what they are about. `too-large`：字节数超限；`too-deep`：嵌套过深；`not-utf8`、`internal`：由接收字节的语言绑定给出；其余见字面。"""


class AnswerProblem(TypedDict):
    """A mistake of a document. 文档的一处错误。"""

    code: AnswerCode
    """The stable code. 代码。"""
    path: str
    """The path in the call, such as `document.rows[3].weight`; lists count from 0. 在调用中的路径，如`document.rows[3].weight`（自0起计）。"""
    row: NotRequired[int]
    """The row of the form, from 1. 自评表第几行，自1起计。"""
    line: int
    """The line of the text, from 1. 文本的行，自1起计。"""
    column: int
    """The column, in characters from 1. 文本的列，按字符自1起计。"""
    en: str
    """The sentence in English. 英文表述。"""
    zh: str
    """The sentence in Chinese. 中文表述。"""


class AnswerTexts(TypedDict):
    """A text in both languages. 双语文本。"""

    en: str
    """English. 英文。"""
    zh: str
    """Chinese. 中文。"""


AnswerDocument = TypedDict(
    'AnswerDocument',
    {
        # The document; the key names its version. 文档内容；键名表示版本。
        'answer/1': 'Answer',
    },
)
"""What the library answers to a call: the results, or one error. 本库对调用的答复：各项结果，或一项错误。"""
