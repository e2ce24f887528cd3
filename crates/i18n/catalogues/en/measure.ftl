# dynamic: frequency-*, direction-*, source-class-*, reach-*, comparison-*, target-origin-*, unit-of-measure-*
measure-result = Result
measure-previous = Previous
measure-period = Period
measure-direction = Direction
measure-frequency = How often
measure-source = Source
measure-code = Code

frequency-month = Every month
frequency-quarter = Every quarter
frequency-tertial = Every four months
frequency-year = Every year
frequency-school-year = Every school year
frequency-second-year = Every second year

direction-higher = Higher is better
direction-lower = Lower is better
direction-range = Best within the limits
direction-exact = Best at one value
direction-info = For information only

source-class-objective = Fact: counts, accounts or registers
source-class-subjective = Experienced: answers in a survey
reach-common = Common to all units
reach-units = Particular to some units
comparison-previous = Compared with the previous result
comparison-same-last-year = Compared with the same period the year before
target-origin-own = Set for the unit and the period
target-origin-own-longer-period = Set for the unit, for a longer period
target-origin-common = Common target for the period
target-origin-common-longer-period = Common target for a longer period

unit-of-measure-percent = per cent
unit-of-measure-points = points
unit-of-measure-count = number
unit-of-measure-days = days
unit-of-measure-hours = hours
unit-of-measure-full-time-equivalents = full-time equivalents
unit-of-measure-thousand-kroner = thousand kroner
unit-of-measure-million-kroner = million kroner
unit-of-measure-kroner = kroner
