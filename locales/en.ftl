## Figures

kind-target = target
kind-result = result
period-year = for { $year }
period-term = for { $from }–{ $to }
period-half-1 = for the first half of { $year }
period-half-2 = for the second half of { $year }
period-quarter = for quarter { $quarter } of { $year }
period-month = for month { $month } of { $year }
period-months = for months { $from } to { $to } of { $year }
period-first-months = for the first { $count } months of { $year }
period-unknown = (year not stated)
fact-head = <b>{ $name }</b> — { $unit }
fact-head-alone = <b>{ $name }</b>
fact-line = { $kind } { $period }: <b>{ $figure }</b>
fact-line-of = { $name } — { $kind } { $period }: <b>{ $figure }</b>
fact-item = { $name }: <b>{ $figure }</b>
fact-item-dated = { $name }, { $period }: <b>{ $figure }</b>
fact-state = { $figure }
fact-state-dated = { $period }: { $figure }
own-words = In the report: { $words }
own-words-brief = { $name } <i>({ $words })</i>
change-up = up { $figure }
change-up-on = up { $figure } on { $base }
change-down = down { $figure }
change-down-on = down { $figure } on { $base }
change-over = { $figure } above { $base }
change-under = { $figure } below { $base }
plan-ratio = { $figure } of the plan
plan-ratio-of = { $figure } of { $base }
period-ratio = { $figure } of what the report compares it with
period-ratio-of = { $figure } of { $base }
base-same-period = the same period of the year before
base-last-year = the year before
base-plan = the plan
base-estimate = the budget estimate
base-estimate-province = the estimate set by the province
base-estimate-district = the estimate set by the district

## Answers

verdict-yes = <b>Yes.</b>
verdict-no = <b>No.</b>
verdict-unknown = <b>Too little is known to say yes or no.</b>
verdict-yes-yet = <b>Yes, it has.</b>
verdict-no-yet = <b>Not yet.</b>
verdict-unknown-yet = <b>Too little is known to say yes or no.</b>
compare-higher = { $higher } is higher by <b>{ $figure }</b> (worked out from the two figures above).
compare-later =
    { $direction ->
        [up] { $later }: higher than { $earlier } by <b>{ $figure }</b> (worked out from the two figures above).
       *[down] { $later }: lower than { $earlier } by <b>{ $figure }</b> (worked out from the two figures above).
    }
compare-difference = Difference: <b>{ $figure }</b> (worked out from the two figures above).
compare-same = The two figures above are equal.
figure-about = about { $figure }
plan-share = That is <b>{ $figure }</b> of the plan (worked out from the two figures above).
plan-share-about = That is about <b>{ $figure }</b> of the plan (worked out from the two figures above).
percentage-points = { $figure } percentage points
list-head = <b>Figures of { $unit }</b> { $year }
list-head-latest = <b>Figures of { $unit }</b>
list-head-targets = <b>Targets of { $unit }</b> { $year }
list-head-targets-latest = <b>Targets of { $unit }</b>
list-targets = <b>Targets</b>
list-results = <b>Results</b>
page-of = Page { $page } of { $pages }
who-our-words = In our own words: { $text }
who-quoted = “{ $text }”
unit-within = <b>{ $unit }</b> lies in { $within }.
unit-formed = Made of: { $formed }.
unit-became = Now part of: { $became }.
unit-implied = <i>This follows from the communes that the report names; it does not say so itself.</i>
news-head = <b>Latest news</b>
news-head-of = <b>Latest news of { $unit }</b>
news-head-about = <b>News about “{ $about }”</b>
news-head-about-of = <b>News of { $unit } about “{ $about }”</b>
news-unit = { $source } — { $unit }
news-unit-within = { $source } — { $unit } (of { $within })
note-other-year = There is no figure for { $asked }. This one is for { $answered }.
note-missing-indicator = There is no figure for { $indicator }.
note-missing-indicator-of = There is no figure for { $indicator } of { $unit }.
note-among = Of { $count } places that have this figure:
note-among-one = Only one place has this figure:
note-in-order-most = In the order of the figures that the report gives, the largest first:
note-in-order-least = In the order of the figures that the report gives, the smallest first:
note-former-unit = This is a figure of the former { $answered }, now part of { $asked }.
note-missing-unit = There is no such figure for { $unit }.
note-implied-unit = <i>The unit is inferred from the text.</i>
note-implied-year = <i>The year is inferred from the text.</i>
note-implied-both = <i>The unit and the year are inferred from the text.</i>
note-only-part = There is no figure for the whole of { $year }. This one is for a part of it.
note-only-some = There is no figure for the whole. This one is for a part of it.
note-only-years = There is no figure for the whole of { $year }. These are for single years.
note-only-rate = <i>The report tells only the share, not the number.</i>
note-only-amount = <i>The report does not tell the share of the plan.</i>
note-only-level = <i>The report does not tell by how much it changed.</i>
note-only-change = <i>The report tells only by how much it changed, not the amount.</i>
note-only-ratio = <i>The report tells only how it compares with another time, not the amount.</i>
note-only-plan-ratio = <i>The report tells only its share of the plan, not the amount.</i>
note-only-year = <i>There is a result for one year only, too little to say whether it rose or fell.</i>
note-only-target = <i>Only a target is known, no result yet.</i>
note-amended = <i>✏️ { $name }, { $period }: not what the report prints; corrected by staff on { $date }: { $why }</i>
note-corrected = <i>✏️ { $name }, { $period }: this figure was corrected on { $date }.</i>
note-only-result = <i>Only a result is known, no target.</i>
review-implausible = <i>This figure looks unusual; please check the source.</i>
review-arithmetic = <i>Figures of this report do not agree with each other; please check the source.</i>
review-conflict = <i>The report gives two different figures for this; please check the source.</i>
review-conflict-reports = <i>Another report gives another figure for this.</i>
review-other = <i>Please check this figure in the source.</i>
no-data-who = The reports I have do not say. I only quote what a report says an office-holder did.
no-data-news = There is no news of this unit yet.
no-data-news-about = There is no news about “{ $about }”.
no-data-unclear = I found no such figure{ $where }{ $when }.
no-data = There is no { $what }{ $where }{ $when }.
no-data-figure = figure
no-data-target = target
no-data-result = result
no-data-what = { $kind } for <b>{ $indicator }</b>
no-data-where = of <b>{ $unit }</b>
no-data-at = for <b>{ $unit }</b>
no-data-when = in { $year }
no-data-when-part = in { $part } of { $year }
no-data-instead = You may look at:
choose-unit = Which place do you mean?
choose-indicator = Which figure do you mean?
choose-period = Which time do you mean?
not-understood =
    I did not understand. You may ask, for example:
    { $examples }
out-of-scope = I only answer about figures and news in the reports of Vietnamese communes. For example: { $one }
example-1 = average income of Dương Quang commune in 2021
example-2 = targets of Ba Chẽ district for 2021
example-3 = compare budget revenue of Dương Quang and Đức Xuân in 2021
greeting =
    Hello! I answer about figures in the reports of Vietnamese communes, always with the source.
    What would you like to know? For example: { $one }
welcome = You are welcome! Ask me again whenever you like.
help =
    <b>Hỏi Xã</b> answers about figures and news in the reports of Vietnamese communes, always with the source.

    Just type a question:
    { $examples }

    /chitieu <i>unit [year]</i> – the figures of one unit
    /sosanh <i>this and that</i> – compare two places or two years
    /tin <i>[unit]</i> – the latest news
    /dangky <i>[unit]</i> – get the news of a unit
    /theodoi – what you follow, and when you get it
    /huydangky – stop following
    /ngonngu – Tiếng Việt / English
    /dulieu – what I hold about you
    /xoadulieu – erase it all

    I am not an official channel of the authorities. Press “Source” to see what the report says.
source-line = Source: { $source }
source-line-of = Source { $numbers }: { $source }
source-quoted = <blockquote expandable>“{ $quote }”</blockquote>
source-our-words =
    In our own words, not a quotation:
    <blockquote expandable>{ $quote }</blockquote>
source-amended = ✏️ What the report prints was corrected by staff on { $date }: now <b>{ $figure }</b>. Reason: { $why }
source-open = Open the original
source-gone = This source is no longer held. Please ask again.
source-shown = The source is open below.
button-source = Source
button-source-of = Source { $numbers }
button-follow = Follow { $unit }
button-trend = Trend
button-compare = Compare
button-share = Share
button-wrong = Wrong figure?
share-list = the targets of { $unit } in { $year }
picture-measure = Unit of measure: { $measure }
picture-years-left-out = Not drawn: { $what }. The reports give different figures, or one that should be looked at.
picture-units-left-out = Not drawn: { $what }. The reports give different figures, or one that should be looked at.
picture-some-years = There are figures of other years; the picture has no room for them.
picture-near-units = Other units have this figure too; the picture shows the nearest.
picture-more-sources = and { $count } more reports
picture-sources-inside = Sources: in the picture, or by the buttons below.
picture-shown = The picture is below.
doubt-which = Which figure looks wrong to you?
doubt-ask =
    { $figure }

    What is wrong with it? Please write one line. Staff will look at it; I keep your line without who sent it, so leave out names and telephone numbers. Type /huy to leave.
doubt-placeholder = What is wrong?
doubt-empty = Please say why in words, or type /huy to leave.
doubt-kept = Thank you! I wrote it down for staff to look at. The figure stays as it is until it has been checked.
doubt-too-many = You have told me of 5 figures today. Thank you; please go on tomorrow.
button-original = Open the original
bulletin-head = 📣 <b>{ $title }</b>
bulletin-about = { $unit }
bulletin-about-dated = { $unit }, { $date }
bulletin-stop = <i>To stop these messages: /huydangky</i>
bulletin-urgent = 🚨 <b>URGENT</b>
bulletin-before = ({ $kind } { $period }: { $figure })
bulletin-corrected-on = ✏️ <b>Corrected</b> on { $date }
correction-why = Reason: { $why }
card-withdrawn = ⛔ This figure <b>was withdrawn</b> on { $date }; please do not use it any more.
figure-corrected = { $name }, { $period }: now <b>{ $now }</b>, before <s>{ $was }</s>
figure-added = { $name }, { $period }: added <b>{ $now }</b>
figure-removed = { $name }, { $period }: taken out <s>{ $was }</s>
bulletin-withdrawn = ⛔ This bulletin <b>was withdrawn</b> on { $date }; please do not use its figures any more.
bulletin-withdrawn-because = ⛔ This bulletin <b>was withdrawn</b> on { $date }: { $reason }
bulletin-gone = This bulletin is no longer kept.
digest-head = 🗞 <b>The news you follow</b> ({ $count })
digest-item = <b>{ $number }.</b> { $title }
button-read-on = Read on ({ $part }/{ $parts })
button-ask-more = Ask more
button-settings = Change how I get these
ask-more = What would you like to know about <b>{ $unit }</b>? Just type it, for instance: { $example }
ask-more-group = To ask about <b>{ $unit }</b>, write it after /hoi, for instance: /hoi { $example }
ask-example = { $indicator } { $unit } { $year }
ask-example-list = targets of { $unit }

## The counter

start =
    Hello! I am <b>Hỏi Xã</b>. I answer about figures and news in the reports of Vietnamese communes, always with the source.

    Just type a question, for example: { $one }

    More: /help
start-privacy = <i>I am not an official channel of the authorities. Under the number of this chat I keep only: your last few questions and the choices under my answers, for a day and then erased; the language, once you choose one with /ngonngu; a subscription, once you agree; marks of the bulletins sent to you, for 90 days. A question that I could not answer is kept for 180 days so that figures can be added, without who asked: only a mark that cannot be read back. What you tell me under “Wrong figure?” is kept for a year, also without who sent it. Of a card that you send with @botname its number is kept for 90 days, to correct it when its figure is, also without who sent it. See: /dulieu, erase: /xoadulieu.</i>
ask-prompt = What would you like to know? Write the question after the command, for example: /hoi average income of Dương Quang in 2021
slow-down = You ask faster than I can answer. Please wait a moment.
language-choose = Which language should I answer in? I will remember it for this chat; erase it with /xoadulieu.
language-set = From now on I answer in English.
language-vi = Tiếng Việt
language-en = English
list-usage = Write the unit after the command, for example: /chitieu xã Dương Quang 2021
compare-usage = Write what to compare after the command, for example: /sosanh budget revenue of Dương Quang and Đức Xuân in 2021
compare-question = compare { $text }
unit-not-found = I found no unit called “{ $name }”. Please check the spelling, for example: xã Dương Quang.
unit-choose = Several places are like “{ $name }”. Which one?
unit-where = { $unit } – { $where }
subscribe-ask = Whose news would you like? Write the name, for example: xã Dương Quang. Type /huy to leave.
subscribe-ask-again = I found no unit called “{ $name }”. Please write it again, or type /huy to leave.
subscribe-give-up = I could not find that unit. Type /dangky again when you like.
subscribe-usage = Write the unit after the command, for example: /dangky xã Dương Quang
subscribe-consent =
    You are about to receive the news of <b>{ $unit }</b>.

    To send it I need to keep: the number of this chat, what you follow (places, topics, keywords), when you want it, the day you agreed, and marks of the bulletins sent (for 90 days, so that none is sent twice). It is used for sending only and shared with nobody. See it with /dulieu and erase it at any time with /xoadulieu.
subscribe-confirm = Would you like to receive the news of <b>{ $unit }</b>?
button-consent = Agree and subscribe
button-confirm = Subscribe
subscribed = Subscribed. When there is news of <b>{ $unit }</b> you will get it. Change when: /theodoi, stop: /huydangky
subscribed-already = You already follow <b>{ $unit }</b>.
cancelled = Cancelled.
nothing-to-cancel = There is nothing to cancel.
following-none = You follow no unit yet. Type /dangky to begin.
unsubscribed =
    No longer followed:
    { $units }
unsubscribe-choose = Which unit do you want to stop following?
unsubscribe-not-followed = You do not follow { $unit }.
button-unsubscribe-all = Stop all
settings-head = <b>How you get news</b>
settings-nothing = ⚠️ No place, topic or keyword is chosen, so nothing comes yet.
settings-units = 📍 Places: { $units }
settings-units-any = 📍 Places: anywhere
settings-topics = 🏷 Topics: { $topics }
settings-topics-any = 🏷 Topics: all
settings-keywords = 🔎 With the words: { $keywords }
settings-keywords-any = 🔎 Keywords: none needed
settings-when = ⏰ When: { $when }
settings-quiet = 🌙 Quiet hours: { $from } to { $to } (urgent ones still come)
settings-quiet-none = 🌙 Quiet hours: none
settings-sound-on = 🔔 With sound
settings-sound-off = 🔕 Sent without sound: messages still come, they only make no noise
settings-paused = ⏸ Paused until { $date }; what comes meanwhile is sent together then
settings-zone = 🌏 Time of: { $zone }
settings-units-page = Press a place to stop following it.
settings-topics-page = Which topics do you want? Choosing none means all.
settings-keywords-page = Only news with one of these words comes. Press one to take it out.
settings-when-page = When do you want the news?
settings-quiet-page = What comes in quiet hours waits for their end; urgent news comes at once.
settings-pause-page = Pause until which day? What comes meanwhile is sent together on that day.
settings-zone-page = Whose time do you keep?
settings-full = That is too much to follow. Take something out first.
settings-group-usage = In a group or channel write: /dangky xã Dương Quang, /dangky chủ đề y tế, or /dangky từ khóa rác thải
settings-consent = To send news I need to keep: the number of this chat, what you follow (places, topics, keywords), when you want it, the day you agreed, and marks of the bulletins sent (for 90 days, so that none is sent twice). It is used for sending only and shared with nobody. See it with /dulieu and erase it at any time with /xoadulieu.
when-now = at once
when-daily = once a day, at { $hour }
when-weekly = once a week, { $day } at { $hour }
weekday =
    { $day ->
       *[mon] Monday
        [tue] Tuesday
        [wed] Wednesday
        [thu] Thursday
        [fri] Friday
        [sat] Saturday
        [sun] Sunday
    }
zone-name =
    { $zone ->
       *[Ho_Chi_Minh] Vietnam
        [Tokyo] Japan
        [Seoul] Korea
        [Taipei] Taiwan
        [Berlin] Central Europe
        [London] Britain
        [New_York] US East
        [Los_Angeles] US West
        [Sydney] Sydney
    }
ask-topic = Which topic or figure do you want to follow? Write its name, for instance: thu nhập bình quân. Type /huy to leave.
ask-keyword = Which word should the news contain? Write it, for instance: rác thải. Type /huy to leave.
topic-not-found = I found no topic or figure called “{ $name }”. Write it again, or type /huy to leave.
topic-choose = “{ $name }” may mean these. Which one?
topic-added = Topic added: <b>{ $topic }</b>. From now on only news about a chosen topic comes.
keyword-added = Keyword added: <b>{ $keyword }</b>. From now on only news with a chosen keyword comes.
button-units = 📍 Places
button-topics = 🏷 Topics
button-keywords = 🔎 Keywords
button-when = ⏰ When
button-quiet = 🌙 Quiet hours
button-pause = ⏸ Pause
button-zone = 🌏 Time zone
button-sound-on = 🔔 Sound on
button-sound-off = 🔕 Without sound
button-back = ‹ Back
button-add-unit = ＋ Add a place
button-add-topic = ＋ Add a figure
button-add-keyword = ＋ Add a keyword
button-anywhere = From anywhere
button-by-topic = By topic
button-by-keyword = By keyword
button-when-now = At once
button-when-daily = Daily { $hour }
button-when-weekly = Every { $day } { $hour }
button-quiet-none = No quiet hours
button-quiet-hours = { $from } – { $to }
button-pause-until = Until { $date }
button-resume = ▶ Go on now
data-held =
    I hold:
    { $items }

    Erase it all: /xoadulieu
data-chat = the number of this chat
data-units = the units you follow: { $units }
data-topics = the topics you follow: { $topics }
data-keywords = the keywords you follow: { $keywords }
data-when = when you want the news: see /theodoi
data-consent = the day you agreed: { $date } (notice { $notice })
data-thread = the topic of the group that news goes to
data-language = the language you chose: { $language }
data-marks = marks of the bulletins sent here, so that none is sent twice: each for 90 days at most
data-choices = the choices and pages behind the buttons of my answers: for a day
data-questions = your last few questions, to understand the next one: for half an hour
data-doubts = that you called { $count } figures wrong today: only this number, for today, under a mark that cannot be read back
data-cards = { $count } cards with figures that you sent into chats, so that they can be corrected: 90 days; without who sent them or where to, only a mark that cannot be read back
data-gaps = { $count } of your questions that I could not answer, so that figures can be added: for 180 days; not who asked, only a mark that cannot be read back
data-unfinished = what I asked and you have not answered yet: for an hour
data-none = I hold nothing about you.
data-erased = Erased. I hold nothing about you any more.
stopped = I stopped sending news and erased your subscription. Marks of the bulletins sent are kept for 90 days at most; to erase them now: /xoadulieu. You can still ask me as before.
admins-only = In a group only its administrators can change this. You may write to me in private.
group-welcome = Hello everyone! Ask me with /hoi, for example: /hoi average income of Dương Quang in 2021
fallback-text = Please write your question in words, for example: average income of Dương Quang in 2021
fallback-other = I can only read text. Please write your question, for example: average income of Dương Quang in 2021
fallback-command = I do not have this command. See /help
button-expired = This button no longer works. Please ask again.
inline-none-title = No figure found
inline-hint = Type a question, for example: income Dương Quang
command-start = Begin
command-help = How to ask
command-hoi = Ask a question
command-chitieu = The figures of one unit
command-sosanh = Compare two places or two years
command-tin = The latest news
command-dangky = Get the news of a unit
command-huydangky = Stop getting news
command-theodoi = What I follow, and when I get it
command-ngonngu = Change the language (ngôn ngữ)
command-dulieu = What the bot holds about me
command-xoadulieu = Erase my data
command-dung = Stop all news
command-huy = Leave what is unfinished

## Checking a report

check-file = { $file }: { $count ->
    [1] one place
   *[other] { $count } places
    } to look at
check-none = { $file }: nothing found that needs a look.
check-sentence = See: “{ $text }”
check-shares-sum = { $parts }: these add up to { $sum }, not to 100%.
check-parts-exceed =
    { $count ->
        [2] Two parts
        [3] Three parts
        [4] Four parts
       *[other] The parts
    } ({ $parts }) add up to { $sum }, more than the total of { $whole } that the report gives.
check-parts-part = One part ({ $parts }) is larger than the total of { $whole } that the report gives.
check-parts-short =
    { $count ->
        [2] Two parts
        [3] Three parts
        [4] Four parts
       *[other] The parts
    } ({ $parts }) add up to { $sum }, the report gives a total of { $whole }. If these are all the parts, please look again.
check-parts-count = { $figure } ({ $name }): more are counted than there are in all.
check-parts-classes = The grades ({ $parts }) add up to { $sum }, the report gives a total of { $whole }.
check-ratio-share = { $terms } makes { $computed }, the report says { $printed }.
check-ratio-plan = { $terms } makes { $computed } of the plan, the report says { $printed }.
check-ratio-period = From { $first } to { $last } makes { $computed }, the report says { $printed }.
check-ratio-change = From { $first } to { $last } is a change of { $computed }, the report says { $printed }.
check-direction-below = { $name }: the target for { $year } is { $target }, below the result of { $before } ({ $result }). If that is meant, nothing needs to change.
check-direction-above = { $name }: the target for { $year } is { $target }, above the result of { $before } ({ $result }), though here less is better. If that is meant, nothing needs to change.
check-conflict = { $name }, { $period }: one place says { $first }, another { $last }.
check-implausible = { $name }: { $printed } lies outside what is usual (from { $low } to { $high }).
check-malformed = “{ $printed }” cannot be read as a number, so it is not among the figures.

## Sources

sources-none = No sources are set. Fill in WATCH_DIR or SOURCES_FILE, see .env.example.
sources-line = { $name } ({ $place }): read { $taken }, waiting { $waiting }, not readable { $refused }
sources-unseen = { $name } ({ $place }): not looked at yet
sources-next = looked at again at { $moment }
sources-trouble = could not be looked at: { $why }
source-why =
    { $why ->
        [address-forbidden] its address is inside a private network
        [host-forbidden] it is on another site, which “hosts” does not name
        [robots-forbid] the site does not let machines read it (robots.txt)
        [robots-unreachable] the site’s robots.txt cannot be read
        [too-many-redirects] the site redirects too often
        [redirect-unsafe] the site redirects from https to http
        [too-large] too large
        [too-slow] the site answers too slowly
        [encoding-unknown] the site compresses in an unknown way
        [answer-broken] the site’s answer is wrong or was cut off
        [unreachable] the site cannot be reached
        [certificate-wrong] the site’s https certificate is wrong
        [asked-to-wait] the site asks to wait
        [no-feed] no RSS or Atom feed, or cut short
        [nothing-listed] no links found, perhaps the site has a new design
        [type-unknown] no page or file that can be read
        [status] the site says error { $status }
       *[other] another fault, see the log
    }

## Faults

error-file-missing = There is no file { $file }.
error-file-empty = The file { $file } holds no text.
error-file-binary = The file { $file } is not a text that can be read.
error-file-damaged = The file { $file } ({ $type }) is damaged or not complete.
error-file-locked = The file { $file } ({ $type }) has a password. Please take it off and send the file again.
error-file-no-text = The file { $file } ({ $type }) is a scan, it holds no text to read. Please use the document it was made from.
error-file-too-large = The file { $file } is too large.
error-file-not-vietnamese =
    { $reason ->
        [no-words] The file { $file } has no words, only figures and signs. Send a file that holds the report's text.
        [other-language] The file { $file } is not in Vietnamese. Send the Vietnamese text, with its marks.
        [legacy-encoding] The encoding of { $file } is damaged: letters with marks cannot be read. Open it in Word, convert it to Unicode and save it as .txt in UTF-8.
        [spaced-letters] The letters in { $file } stand apart ("s ả n x u ấ t"). Send the original (.docx, .txt), not a scan.
        [dropped-letters] Letters are missing in { $file } ("n v hnh chnh"). Save it again from the original, as .docx or .txt in UTF-8.
        [doubled-letters] Letters in { $file } are doubled ("Hưngng"), as when text is copied from a PDF. Send the original (.docx, .txt).
        [misread-letters] Many words in { $file } are misspelt ("niíốc" for "nước"), as when a scan is read by machine. Send the original, or correct the words.
       *[other] The file { $file } does not read as Vietnamese. Send the original.
    }
error-file-unsupported = Files like { $file } ({ $type }) cannot be read yet. Hỏi Xã reads .docx, .pdf, .txt, .md and .html.
error-side-file = The .meta.json beside { $file } is not JSON that can be read.
error-file-no-unit = It is not known which unit { $file } is a report of.
error-file-not-regular = { $file } is not a report file but a folder, a link to a folder or a special file.
error-file-unreadable = The file { $file } cannot be opened: the right to read it may be missing, or the disk is faulty.
error-file-changed = The file { $file } was changed while it was read. Please run the command again when it has been saved.
error-file-name-taken = The file { $file } has the name of another file of the same unit in this import, so { $report } is not overwritten. Please rename it and run the command again.
error-file-too-slow = Reading { $file } took too long and was given up. It may be damaged.
error-archive-damaged = The archive { $file } is damaged or was not downloaded to its end.
error-archive-encrypted = { $file } is packed with a password. Please unpack it into a folder and import that folder.
error-archive-too-large = The archive { $file } holds too many files or unpacks to too much. Please split it and import the parts.
error-folder-in-use = Hỏi Xã is running elsewhere with this same folder: { $folder }.
error-folder-unwritable = The folder { $folder } cannot be written to.
error-folder-corrupt = The data in the folder { $folder } is damaged.
error-no-answer-from-holder = Hỏi Xã is running with the folder { $folder } but does not answer.
error-unit-unknown = There is no unit called { $unit }.
error-question-too-long = That question is too long. Please ask one thing at a time, in fewer words.
error-choice-expired = This choice is too old. Please ask again.
error-token-invalid = BOT_TOKEN is wrong. Get it again from @BotFather.
error-config-invalid = The configuration is wrong: { $faults }
error-bulletin-too-long = The bulletin is longer than 20,000 characters.
error-bulletin-unknown = There is no bulletin { $bulletin }. The command outbox lists them.
error-fact-unknown = There is no figure { $fact }. The command correct REPORT lists the figures of a report with their ids.
error-fact-no-figure = { $fact } is a milestone, not a number, so it cannot be made one. Please correct the report and publish it again.
error-value-unreadable = “{ $value }” cannot be read as a number in { $measure }. Please give the measure too, for example: 48,5 triệu đồng.
error-topic-unknown = There is no field or indicator called “{ $topic }”.
error-internal = Something went wrong on my side. Please try again in a few minutes.

## Import of reports

import-summary = Took in { $reports } reports with { $facts } figures, of which { $review } should be looked at.
import-unchanged = { $count } reports were known already and have not changed.
import-skipped = Left out { $count } files that are no reports.
import-refused =
    { $code ->
        [file-missing] { $count } files are no longer there: { $files }
        [file-empty] { $count } files without any text: { $files }
        [file-binary] { $count } files that are no readable text: { $files }
        [file-too-large] { $count } files that are too large: { $files }
        [file-not-vietnamese] { $count } files that are not Vietnamese: { $files }
        [file-unsupported] { $count } files of a kind that is not read, or with a faulty .meta.json file: { $files }
        [file-no-unit] { $count } files that name no unit: { $files }
        [file-not-regular] { $count } folders, links or special files: { $files }
        [file-unreadable] { $count } files that cannot be opened: { $files }
        [file-changed] { $count } files that were changed while they were read, please run the command again: { $files }
        [file-damaged] { $count } files that are damaged or not complete: { $files }
        [file-locked] { $count } files that have a password: { $files }
        [file-no-text] { $count } files that are scans without text: { $files }
        [file-name-taken] { $count } files with the name of another file of the same unit: { $files }
        [file-too-slow] { $count } files that took too long to read: { $files }
        [archive-encrypted] { $count } files that are packed with a password: { $files }
       *[other] { $count } files that could not be taken in: { $files }
    }
import-more = { $files } and { $count } more
import-stopped = Stopped midway. Run the same command again to take in the rest.
