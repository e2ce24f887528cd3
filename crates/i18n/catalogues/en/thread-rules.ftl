# The rules of the red thread, by the codes of `styr explain`.
# dynamic: thread-rule-*

thread-rule-t101 = There are { $count } goals of the level “{ $level }”, and there should be at most { $most }.
thread-rule-t101-name = Too many goals of a level
thread-rule-t101-explain = Few goals are steered by; many are only kept. The level says how many there may be.
thread-rule-t101-help = End or merge goals, or raise “most” of the level in the model.

thread-rule-t102 = There are { $count } goals of the level “{ $level }”, and there should be at least { $least }.
thread-rule-t102-name = Too few goals of a level
thread-rule-t102-explain = A level that is not filled leaves the levels below it without direction.
thread-rule-t102-help = Adopt the goals that are missing, or lower “least” of the level in the model.

thread-rule-t103 = It stands under no goal, and the level “{ $level }” must.
thread-rule-t103-name = Goals without a goal above them
thread-rule-t103-explain = A goal that no other goal needs pulls away from what is decided. The thread is to reach from each goal to the vision.
thread-rule-t103-help = Choose the goal that it serves, or let the level stand alone in the model.

thread-rule-t104 = It stands under “{ $above }”, which is gone or has ended.
thread-rule-t104-name = Orphans: the goal above is gone
thread-rule-t104-explain = When a goal in the middle is taken out, those below it lose their way up.
thread-rule-t104-help = Move the goal under another one, or end it too.

thread-rule-t105 = The level “{ $level }” may not stand under the level “{ $other }”.
thread-rule-t105-name = A level that may not stand there
thread-rule-t105-explain = The order of levels is the model’s own. A goal at the wrong place is counted and reported in the wrong place.
thread-rule-t105-help = Move the goal, or change which levels may stand under which in the model.

thread-rule-t106 = It stands, by way of “{ $above }”, under itself.
thread-rule-t106-name = Goals in a circle
thread-rule-t106-explain = In a circle no goal is the one that the others serve, and no way leads to the vision.
thread-rule-t106-help = Take one of the links away.

thread-rule-t107 = The level “{ $level }” does not stand in the perspective “{ $perspective }”.
thread-rule-t107-name = A perspective that is not allowed
thread-rule-t107-explain = Some levels belong in certain perspectives: political goals say what citizens get, and the other perspectives make it possible.
thread-rule-t107-help = Move the goal to another perspective, or allow this one in the model.

thread-rule-t108 = It runs for { $years } years; the level “{ $level }” asks for { $least } to { $most }.
thread-rule-t108-name = A horizon that is not allowed
thread-rule-t108-explain = A goal that looks too far ahead binds nobody; one that looks too short is a task.
thread-rule-t108-help = Change its first or last day, or the level in the model.

thread-rule-t109 = The level “{ $level }” asks where its goals come from, and this one does not give one of its origins.
thread-rule-t109-name = Goals without an allowed origin
thread-rule-t109-explain = The origin tells who can change the goal: a law, a decision or the unit itself.
thread-rule-t109-help = Choose the origin of the goal.

thread-rule-t110 = The unit that receives it, “{ $unit }”, is gone.
thread-rule-t110-name = Receivers that are gone
thread-rule-t110-explain = A goal has one receiver. When that unit ends, nobody carries the goal.
thread-rule-t110-help = Give the goal to another unit, or end it.

thread-rule-t111 = Goals of the level “{ $level }” are not received by units such as “{ $unit }”.
thread-rule-t111-name = Receivers of a level that is not allowed
thread-rule-t111-explain = The model says on which levels of the organisation a goal is received.
thread-rule-t111-help = Give the goal to another unit, or change the level in the model.

thread-rule-t112 = No indicator measures it, and no goal stands below it.
thread-rule-t112-name = Goals that nothing measures
thread-rule-t112-explain = Nobody can tell whether the goal is reached. What is measured gets done.
thread-rule-t112-help = Link an indicator to the goal, or part it into goals below.

thread-rule-t113 = It is adopted, and no unit has taken it: no goal below it, no assignment, no unit that works with it.
thread-rule-t113-name = Adopted goals that no unit has taken
thread-rule-t113-explain = A decision that nobody takes on stays on paper.
thread-rule-t113-help = Let a unit make a goal of its own under it, or give an assignment.

thread-rule-t114 = No assignment, project or process serves it.
thread-rule-t114-name = Goals without an assignment
thread-rule-t114-explain = The goal says what; without somebody doing something it stays a wish.
thread-rule-t114-help = Give an assignment from the goal, or link one to it.

thread-rule-t115 = No plan that holds it tells an amount, and no entry that serves it does.
thread-rule-t115-name = Goals without money
thread-rule-t115-explain = A goal that costs and has no money is a wish.
thread-rule-t115-help = Tell the amount in the plan or in the assignment that serves the goal.

thread-rule-t116 =
    { $date ->
        [none] Nothing has been reported on it.
       *[other] Nothing has been reported on it since { $date }.
    }
thread-rule-t116-name = Goals that are not reported on
thread-rule-t116-explain = A goal is part of steering as long as somebody tells how it goes. Reports themselves come later; until then an account of the goal counts.
thread-rule-t116-help = Report on the goal.

thread-rule-t117 = It is not said who benefits from it.
thread-rule-t117-name = Goals without a beneficiary
thread-rule-t117-explain = All that a municipality does is to benefit somebody. Whoever writes the goal should be able to say whom.
thread-rule-t117-help = Write who benefits.

thread-rule-t118 = It is in force, and this check fails: { $check }.
thread-rule-t118-name = Adopted goals that fail a check
thread-rule-t118-explain = The level asks for these checks before a goal is adopted, such as SMARTA.
thread-rule-t118-help = Fill in what is missing, as a new version of the goal.

thread-rule-t119 = It was adopted on { $date }, and its level is adopted anew: { $rhythm }.
thread-rule-t119-name = Goals out of their rhythm
thread-rule-t119-explain = A goal that is to be decided anew each year or term, and is not, holds by habit alone.
thread-rule-t119-help = Adopt the goal anew, or end it.

thread-rule-t201 = It measures no goal.
thread-rule-t201-name = Indicators without a goal
thread-rule-t201-explain = A figure without a goal is counted for its own sake.
thread-rule-t201-help = Choose the goal that it measures.

thread-rule-t202 = It measures “{ $goal }”, which is gone or has ended.
thread-rule-t202-name = Indicators of a goal that is gone
thread-rule-t202-explain = The figure goes on being gathered though nobody steers by it.
thread-rule-t202-help = Choose another goal, or end the indicator.

thread-rule-t203 = It has no target.
thread-rule-t203-name = Indicators without a target
thread-rule-t203-explain = Without a target no result is good or bad, and there is no light.
thread-rule-t203-help = Set a target, or mark the indicator as information.

thread-rule-t204 = It has no result.
thread-rule-t204-name = Indicators without a result
thread-rule-t204-explain = An indicator that is never filled tells nothing.
thread-rule-t204-help = Enter a result or bring it in, or take the indicator away.

thread-rule-t205 = Its last result is from { $date }.
thread-rule-t205-name = Indicators out of date
thread-rule-t205-explain = Two rounds have passed without a figure. Old figures are taken for today’s.
thread-rule-t205-help = Enter the newer results, or change how often it is measured.

thread-rule-t206 = Nobody answers for its figures.
thread-rule-t206-name = Indicators that nobody answers for
thread-rule-t206-explain = A figure without an owner is not mended when it is wrong.
thread-rule-t206-help = Write who answers for it.

thread-rule-t301 = { $party } has not acknowledged it.
thread-rule-t301-name = Acknowledgements that are missing
thread-rule-t301-explain = A goal or assignment holds when those it binds have said that they have read and taken it.
thread-rule-t301-help = Ask the party to acknowledge it.

thread-rule-t302 = The text has changed since { $party } acknowledged it.
thread-rule-t302-name = Acknowledgements voided by a change
thread-rule-t302-explain = Who has said yes to one text has not said yes to another.
thread-rule-t302-help = Ask the party to acknowledge the new text.

thread-rule-t303 = The giver, “{ $giver }”, has written the HOW, which is the receiver’s.
thread-rule-t303-name = HOW written by the giver
thread-rule-t303-explain = The giver says what; the receiver chooses how. Otherwise goals turn into instructions.
thread-rule-t303-help = Take the text out, and let the receiver write it.

thread-rule-t304 = { $owner } answers for it, and has no part here any more.
thread-rule-t304-name = Owners who have left
thread-rule-t304-explain = A thing whose owner has left is looked after by nobody.
thread-rule-t304-help = Choose a new owner.

thread-rule-t305 =
    { $count ->
        [one] Answers for one thing that runs, and has told nothing of it for a year.
       *[other] Answers for { $count } things that run, and has told nothing of any of them for a year.
    }
thread-rule-t305-name = Owners who are silent
thread-rule-t305-explain = An owner who never reports may not know that they are the owner.
thread-rule-t305-help = Talk with the owner, and choose a new one if need be.

thread-rule-t306 = No leader is told.
thread-rule-t306-name = Units without a leader
thread-rule-t306-explain = Results, targets and acknowledgements of the unit wait for somebody who leads it.
thread-rule-t306-help = Give the unit a leader.

thread-rule-t401 = It expired on { $date }.
thread-rule-t401-name = Plans that have expired
thread-rule-t401-explain = A plan past its last day still looks as if it holds.
thread-rule-t401-help = Adopt a new one, prolong it by a decision, or put it aside.

thread-rule-t402 = It is in force, and no decision is told.
thread-rule-t402-name = Plans without a decision
thread-rule-t402-explain = What holds was decided by somebody on some day. Otherwise nobody knows whether it holds.
thread-rule-t402-help = Tell the body, the date and the case number.

thread-rule-t403 = It should have been revised by { $date }.
thread-rule-t403-name = Plans that should have been revised
thread-rule-t403-explain = The plan type says how often a plan is looked at anew.
thread-rule-t403-help = Revise the plan, or decide a new date.

thread-rule-t404 = It stands under no plan of the type “{ $wanted }”.
thread-rule-t404-name = Plans without a link upward
thread-rule-t404-explain = All plans are to follow from the one above them; otherwise they pull in different directions.
thread-rule-t404-help = Link the plan to the one that it follows from.

thread-rule-t405 = It stands under “{ $above }”, which is gone, has ended or is replaced.
thread-rule-t405-name = Plans under one that has ended
thread-rule-t405-explain = The plan still refers to what no longer holds.
thread-rule-t405-help = Link it to the plan that came after.

thread-rule-t406 = “{ $thing }” reads otherwise in “{ $from }” now.
thread-rule-t406-name = Fetched texts that are out of date
thread-rule-t406-explain = What is fetched from another plan is to have the same wording. A change at the origin is offered, never forced.
thread-rule-t406-help = Take the new wording on the page of the plan, or say no to it.

thread-rule-t407 = It lacks: { $content }.
thread-rule-t407-name = Plans that lack required content
thread-rule-t407-explain = The plan type says what a plan must hold before it is handed over.
thread-rule-t407-help = Fill in what is missing.

thread-rule-t408 = It has no plan of the type “{ $wanted }”.
thread-rule-t408-name = Units without a plan
thread-rule-t408-explain = Each unit of this level is to have such a plan.
thread-rule-t408-help = Make the plan, or mark the type as optional in the model.

thread-rule-t409 = It tells an amount, and plans of its type hold none.
thread-rule-t409-name = Amounts where none belong
thread-rule-t409-explain = Some plans say what is wanted and leave the money to the budget.
thread-rule-t409-help = Take the amount out, or put it into the budget.

thread-rule-t410 = Nobody answers for it.
thread-rule-t410-name = Plans that nobody answers for
thread-rule-t410-explain = A plan without an owner is not followed up and not revised.
thread-rule-t410-help = Choose who answers for the plan.

thread-rule-t501 = It belongs to nobody, and its register asks for it.
thread-rule-t501-name = Entries without an owner
thread-rule-t501-explain = What nobody owns, nobody keeps up to date.
thread-rule-t501-help = Choose the unit or person that it belongs to.

thread-rule-t502 =
    { $date ->
        [none] It has never been reviewed.
       *[other] It should have been reviewed by { $date }.
    }
thread-rule-t502-name = Entries past their review
thread-rule-t502-explain = The register says how often an entry is looked at anew.
thread-rule-t502-help = Review the entry, and note that it is done.

thread-rule-t503 = It expired on { $date }, and is not ended.
thread-rule-t503-name = Entries that have expired
thread-rule-t503-explain = A document or authority past its last day still looks as if it holds.
thread-rule-t503-help = End it, replace it or prolong it.

thread-rule-t504 = Nobody receives it.
thread-rule-t504-name = Assignments without a receiver
thread-rule-t504-explain = An assignment is given to one. What is given to all, nobody does.
thread-rule-t504-help = Choose the receiver.

thread-rule-t505 = It should have been done by { $date }.
thread-rule-t505-name = Assignments that are late
thread-rule-t505-explain = The deadline has passed, and it is not reported as done.
thread-rule-t505-help = Report it done, agree on a new day, or take it back.

thread-rule-t506 =
    { $date ->
        [none] Nothing has been reported on it.
       *[other] Nothing has been reported on it since { $date }.
    }
thread-rule-t506-name = Assignments that are not reported
thread-rule-t506-explain = The report back climbs the same way as the assignment came. After a tertial without a word the giver knows nothing.
thread-rule-t506-help = Let the receiver report, even if there is nothing new.

thread-rule-t507 = It comes from no goal and no other assignment.
thread-rule-t507-name = Assignments without an origin
thread-rule-t507-explain = Assignments are to have their origin in political goals.
thread-rule-t507-help = Choose the goal that it comes from.

thread-rule-t508 = Nobody carries it out.
thread-rule-t508-name = Decisions that nobody carries out
thread-rule-t508-explain = A decision without somebody who carries it out is not carried out.
thread-rule-t508-help = Choose who carries it out.

thread-rule-t509 = No assignment, goal, project, process, agreement or plan carries it out.
thread-rule-t509-name = Decisions without a measure
thread-rule-t509-explain = It should be seen how a decision turned into work.
thread-rule-t509-help = Link what carries it out.

thread-rule-t510 = “{ $field }” is empty.
thread-rule-t510-name = Fields that must be filled
thread-rule-t510-explain = The register asks for this field, always or in this state.
thread-rule-t510-help = Fill in the field.

thread-rule-t511 = It links to “{ $to }”, which is not there.
thread-rule-t511-name = Links that lead nowhere
thread-rule-t511-explain = A link to nothing is a thread that is cut.
thread-rule-t511-help = Remove the link, or lead it to what took the place.

thread-rule-t512 = It stands in the list “{ $list }”.
thread-rule-t512-name = Entries in a list of faults
thread-rule-t512-explain = The municipality has said that what stands in this list is to be mended.
thread-rule-t512-help = Mend the entry, so that it leaves the list.

thread-rule-t513 =
    { $choice ->
        [none] { $coverage }: nothing in “{ $register }”.
       *[other] { $coverage }: nothing in “{ $register }” for “{ $choice }”.
    }
thread-rule-t513-name = Those without an entry
thread-rule-t513-explain = The municipality has said who or what must have an entry, and how often.
thread-rule-t513-help = Make the entry.

thread-rule-t514 = { $says }
thread-rule-t514-name = Entries that break a rule
thread-rule-t514-explain = The register has rules of its own.
thread-rule-t514-help = Change the entry so that the rule holds.

thread-rule-t515 = “{ $receiver }” does not stand in the line of “{ $giver }”.
thread-rule-t515-name = Receivers outside the line
thread-rule-t515-explain = Authority is given on down the line, to those whom the giver leads.
thread-rule-t515-help = Choose a receiver in the line.

thread-rule-t601 = All indicators of its card stand in the perspective “{ $perspective }”.
thread-rule-t601-name = A card with one perspective only
thread-rule-t601-explain = Money is only one of several perspectives. A card with one alone shows half the truth.
thread-rule-t601-help = Give the card indicators in other perspectives.

thread-rule-t602 = Its card has { $count } indicators; at most { $most } are recommended.
thread-rule-t602-name = Cards that are too long
thread-rule-t602-explain = Not everything: a card with too much steers nothing.
thread-rule-t602-help = Take away those that nobody steers by.

thread-rule-t603 = It is measured by its own indicators only.
thread-rule-t603-name = Units without a common indicator
thread-rule-t603-explain = Common indicators let units be held beside each other.
thread-rule-t603-help = Give the unit a card, or define a common indicator.

thread-rule-t604 = It has received no goal.
thread-rule-t604-name = Units without a goal
thread-rule-t604-explain = Every unit should know what it is there to reach.
thread-rule-t604-help = Give the unit a goal.

thread-rule-t605 = It is told nowhere what “{ $word }” means.
thread-rule-t605-name = Words without a meaning
thread-rule-t605-explain = Words are tools. People who mean different things by one word steer different ways.
thread-rule-t605-help = Write a description in the model, or an entry of the glossary.
