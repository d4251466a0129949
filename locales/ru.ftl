### Всё, что читает человек: пользователь бота, гость страницы чата, администратор в терминале.
### Строки с разметкой уходят в Telegram как HTML; подставленные значения экранируются кодом.

## Общее: кнопки, даты, источники

button-menu = 🏠 Меню
button-back = ‹ Назад
button-back-tl = ‹ К списку
button-back-tc = ‹ К площадке
button-back-tf = ‹ К фильтрам
button-share = ↗️ Поделиться
pager-position = { $page } из { $pages }
date-year = { $year } год
date-month = { $month } { $year } года
date-day = { $day } { $year } года
as-of-line = Сведения на { $date }
gone = Этой записи больше нет в каталоге.
sources-heading = <b>Источники</b>

## Меню и общие экраны

start =
    🏭 <b>Технопарки Москвы</b>
    Где разместить лабораторию или производство и какие льготы за это дают.

    { $technoparks ->
        [one] { $technoparks } площадка
        [few] { $technoparks } площадки
       *[many] { $technoparks } площадок
    } · { $clusters ->
        [one] { $clusters } кластер
        [few] { $clusters } кластера
       *[many] { $clusters } кластеров
    } · { $benefits ->
        [one] { $benefits } мера поддержки
        [few] { $benefits } меры поддержки
       *[many] { $benefits } мер поддержки
    }

    Напишите название или тему: «калибр», «микроэлектроника», «налог на имущество».
start-unknown-link = По этой ссылке ничего нет: запись убрали из каталога или ссылка неполная.
cancel = Хорошо, вернулись в начало.
menu-technoparks = 🏢 Технопарки
menu-clusters = 🧩 Кластеры
menu-benefits = 💰 Льготы
menu-news = 📰 Новости
menu-handbook = 📚 Справочник
menu-about = ℹ️ О боте
menu-help = 💡 Что спросить

help =
    💡 <b>Что можно спросить</b>

    Напишите название, адрес или тему — опечатки и падежи не мешают: «калибр», «на славе», «чистые помещения», «льготы резидента».

    <b>Команды</b>
    /technoparks — площадки; можно сразу с уточнением: <code>/technoparks строгино</code>, <code>/technoparks СЗАО</code>, <code>/technoparks микроэлектроника зелао</code>
    /nearby — ближайшие к вам площадки
    /compare — сравнение: от двух до четырёх площадок рядом
    /clusters — кластеры и особая экономическая зона
    /benefits — льготы: кому и какие
    /news — новости
    /about — откуда сведения
    /privacy — что бот хранит о вас
    /cancel — вернуться в начало

    Кнопки ниже — живые примеры.
example-okrug = Площадки в { $okrug }
example-specialization = { $title }
example-largest = Самые большие
example-benefits = Льготы резидентов ОЭЗ
example-history = Сколько было технопарков
example-questions = Частые вопросы

about = ℹ️ <b>О боте</b>
about-data =
    В каталоге { $technoparks ->
        [one] { $technoparks } площадка
        [few] { $technoparks } площадки
       *[many] { $technoparks } площадок
    }, { $clusters ->
        [one] { $clusters } кластер
        [few] { $clusters } кластера
       *[many] { $clusters } кластеров
    }, { $benefits ->
        [one] { $benefits } мера поддержки
        [few] { $benefits } меры поддержки
       *[many] { $benefits } мер поддержки
    }, { $procedures ->
        [one] { $procedures } процедура
        [few] { $procedures } процедуры
       *[many] { $procedures } процедур
    }, { $organisations ->
        [one] { $organisations } организация
        [few] { $organisations } организации
       *[many] { $organisations } организаций
    }, { $terms ->
        [one] { $terms } термин
        [few] { $terms } термина
       *[many] { $terms } терминов
    } и { $questions ->
        [one] { $questions } ответ на частый вопрос
        [few] { $questions } ответа на частые вопросы
       *[many] { $questions } ответов на частые вопросы
    }. Самые свежие сведения — на { $date }.
about-checking = Всё собрано по открытым публикациям: { $sources ->
        [one] { $sources } источник
        [few] { $sources } источника
       *[many] { $sources } источников
    }. У каждой записи есть ссылки и дата, у каждой цифры — своя дата. Если источники расходятся, цифры стоят рядом. Устаревшее и неподтверждённое помечено.
about-sources = Чаще всего ссылаемся на { $hosts }.
about-independence = Это независимый справочник, а не служба города. Прежде чем решать, сверьте условия с первоисточником: законы о льготах меняются каждый год.
button-privacy = 🔒 Что бот хранит о вас

late = <i>Меня некоторое время не было на связи — отвечаю с опозданием.</i>
failure = Не получилось ответить. Попробуйте ещё раз; если повторится, сообщите администратору код { $code }.
old-button = Эта кнопка из старого сообщения. Вот меню.
old-button-notice = Кнопка устарела
unknown-command = Такой команды нет. Вот меню, а все команды — в /help.
unsupported-message = Я понимаю только текст и кнопки. Напишите, что хотите узнать, или выберите в меню.
group-welcome = Здравствуйте. Я справочник по технопаркам, кластерам и льготам Москвы. В группе отвечаю, когда ко мне обращаются: «@{ $username } калибр», ответ на моё сообщение или команда /technoparks@{ $username }.
group-mention = Напишите после имени, что найти: «@{ $username } калибр».

## Команды и профиль

command-technoparks =
    .description = технопарки: список, фильтры, поиск
command-nearby =
    .description = ближайшие площадки
command-compare =
    .description = сравнение площадок
command-clusters =
    .description = кластеры и особая экономическая зона
command-benefits =
    .description = льготы: кому и какие
command-news =
    .description = новости
command-help =
    .description = что можно спросить
command-about =
    .description = о боте и его источниках
command-privacy =
    .description = что бот хранит о вас
command-cancel =
    .description = вернуться в начало
command-stats =
    .description = статистика (для администраторов)
command-questions =
    .description = вопросы без ответа (для администраторов)
profile-description = Независимый справочник по технопаркам, инновационным кластерам и льготам Москвы. Найдёт площадку по округу, метро или отрасли, объяснит, какие льготы она даёт и как их получить. У каждой цифры — источник и дата.
profile-short-description = Технопарки, кластеры и льготы Москвы: с источниками и датами. Независимый справочник.

## Поиск

search-several = Нашлось несколько записей. Какая нужна?
search-nearest = Точного ответа нет. Вот самое близкое:
search-nothing = Такого в каталоге нет. Я знаю технопарки, кластеры и льготы Москвы: попробуйте назвать площадку, отрасль или налог — или начните отсюда.
search-technopark = 🏢 { $name }
search-cluster = 🧩 { $name }
search-benefit = 💰 { $name }
search-procedure = 📝 { $name }
search-organisation = 🏛 { $name }
search-term = 📖 { $name }
search-faq = ❓ { $name }

## Ответы

answer-fact = { $name }, { $label }: <b>{ $value }</b>
answer-gap = { $name }: <b>в моих источниках нет сведений { $what }</b>
answer-gap-operator = Скорее всего, это знает управляющая компания — { $operator }.
answer-gap-person = Точнее подскажет Департамент инвестиционной и промышленной политики или портал investmoscow.ru.
answer-source = <i>{ $hosts } · на { $date }</i>
answer-as-of = <i>Сведения на { $date }</i>
answer-plan-of = план, { $date }
answer-older = Раньше: { $figures }
answer-older-item = { $value } ({ $date })
answer-dated = { $value } — на { $date }
answer-planned = { $value } — план, { $date }
answer-list-more = и ещё { $count }

answer-label-address = адрес
answer-label-metro = метро
answer-label-okrug = округ
answer-label-district = район
answer-label-phone = телефон
answer-label-email = почта
answer-label-website = сайт
answer-label-contacts = контакты
answer-label-residents = резиденты
answer-label-resident-names = кто резиденты
answer-label-jobs = рабочие места
answer-label-area = площадь
answer-label-site-area = участок
answer-label-investment = вложения
answer-label-opened = открытие
answer-label-status-year = статус
answer-label-status = состояние
answer-label-operator = кто управляет
answer-label-specializations = направления
answer-label-facilities = что есть
answer-label-clusters = кластеры
answer-label-sites = площадки
answer-label-universities = вузы
answer-label-benefits = льготы
answer-label-neighbours = рядом
answer-label-about = коротко
answer-label-sources = источники

answer-missing-address = об адресе
answer-missing-metro = о станции метро
answer-missing-okrug = об округе
answer-missing-district = о районе
answer-missing-phone = о телефоне
answer-missing-email = о почте
answer-missing-website = о сайте
answer-missing-contacts = о контактах
answer-missing-residents = о числе резидентов
answer-missing-resident-names = о резидентах
answer-missing-jobs = о числе рабочих мест и сотрудников
answer-missing-area = о площади
answer-missing-site-area = о площади участка
answer-missing-investment = о сумме вложений и стоимости
answer-missing-opened = о дате открытия
answer-missing-status-year = о годе присвоения статуса
answer-missing-status = о том, работает ли площадка
answer-missing-operator = о том, кто управляет и кому принадлежит
answer-missing-specializations = о специализации
answer-missing-facilities = о помещениях и оборудовании
answer-missing-clusters = о кластере
answer-missing-sites = о площадках
answer-missing-universities = о вузах
answer-missing-benefits = о льготах
answer-missing-neighbours = о соседях
answer-missing-about = о площадке
answer-missing-sources = об источниках

answer-unrecorded-head = о директоре и других руководителях
answer-unrecorded-parking = о парковке
answer-unrecorded-vacancy = о свободных помещениях и офисах
answer-unrecorded-rent = о цене и ставке аренды
answer-unrecorded-hours = о часах и режиме работы
answer-unrecorded-canteen = о столовой и кафе
answer-unrecorded-reviews = об отзывах
answer-unrecorded-vacancies = о вакансиях и зарплатах
answer-unrecorded-pass = о пропусках и входе
answer-unrecorded-social = о страницах в соцсетях
answer-unrecorded-requisites = о реквизитах и ИНН
answer-unrecorded-revenue = о выручке и доходах
answer-unrecorded-ceilings = о потолках, нагрузках и мощностях
answer-unrecorded-internet = об интернете и вайфае
answer-unrecorded-photo = о фотографиях
answer-unrecorded-transport = об автобусах и остановках
answer-unrecorded-floors = об этажах и числе корпусов
answer-unrecorded-cadastre = о кадастровых данных
answer-unrecorded-women = о составе сотрудников
answer-unrecorded-events = о мероприятиях и экскурсиях
answer-unrecorded-hotel = о жилье и гостинице
answer-unrecorded-construction = об архитекторе и подрядчике
answer-unrecorded-products = о продукции

answer-opened = открыт в { $year } году
answer-established = { $year } год
answer-status-since = статус с { $year } года
answer-clusters-found = 🧩 <b>Кластеры</b> — { $count }
answer-sites-count = <b>{ $count ->
        [one] { $count } площадка
        [few] { $count } площадки
       *[other] { $count } площадок
    }</b> — { $criteria }
answer-sites-heading = 🏢 <b>{ $criteria }</b> — { $count ->
        [one] { $count } площадка
        [few] { $count } площадки
       *[other] { $count } площадок
    }
answer-sites-none = В каталоге нет площадок по этим условиям: { $criteria }.
answer-ranking-first = <b>{ $name } — { $value }</b>
answer-ranking-next = { $place }. { $name } — { $value }
answer-ranking-note = По данным каталога; у остальных площадок такой цифры в источниках нет.
answer-ranking-none = Сравнить не по чему: ни у одной площадки этой цифры в источниках нет.
answer-history-now = <b>{ $value }</b> — на { $date }. { $title }.
answer-history-line = • { $date } — { $value }
answer-history-others = Называли и другие числа:
answer-history-catalog = В моём каталоге { $count ->
        [one] { $count } площадка
        [few] { $count } площадки
       *[other] { $count } площадок
    }: с ОЭЗ, строящимися и будущими.
answer-history-near = За { $year } год числа в источниках нет. Ближайшие:
answer-history-year = <b>{ $metric } — { $year } год</b>
answer-history-all = <b>{ $metric } по годам</b>
answer-metric-technoparks = { $count ->
        [one] { $value } технопарк
        [few] { $value } технопарка
       *[other] { $value } технопарков
    }
answer-metric-technopolises = { $count ->
        [one] { $value } технополис
        [few] { $value } технополиса
       *[other] { $value } технополисов
    }
answer-metric-areaSqm = { $value } м²
answer-metric-companies = { $count ->
        [one] { $value } компания
        [few] { $value } компании
       *[other] { $value } компаний
    }
answer-metric-sezResidents = { $count ->
        [one] { $value } резидент ОЭЗ
        [few] { $value } резидента ОЭЗ
       *[other] { $value } резидентов ОЭЗ
    }
answer-metric-employees = { $count ->
        [one] { $value } человек
        [few] { $value } человека
       *[other] { $value } человек
    }
answer-metric-investmentsRub = { $value } ₽
answer-open-list = Открыть список
answer-of-year = { $year } год
answer-at-station = метро «{ $station }»
answer-history-button = 📈 Все цифры по годам
answer-same-no = <b>Нет, это разные места</b>
answer-compare = <b>{ $label }</b>
answer-compare-line = • { $name } — { $value }
answer-compare-gap = • { $name } — в источниках не указано
answer-choice = Точного ответа не нашёл. Вы имели в виду что-то из этого?
answer-choice-sites = Какая площадка нужна?
answer-card = Карточка: { $name }
answer-unanswered = На вопрос «{ $question }» ответа не нашёл.
answer-warning-unconfirmed = ❔ Не подтверждено, что это действует сейчас: последние сведения — на { $date }.
answer-warning-expired = ⌛️ Больше не действует.
answer-warning-low = ⚠️ Сведения неточные, перед использованием их нужно проверить.

answer-refusal-unknown = Ответа на это в каталоге не нашёл. Я знаю о технопарках, кластерах и льготах Москвы: назовите площадку, налог или меру поддержки.
answer-refusal-unknown-contact = Спросить человека можно в Департаменте инвестиционной и промышленной политики — через портал investmoscow.ru — или у фонда МИК на i.moscow.
answer-refusal-off-topic = Это не моя тема: я отвечаю только о технопарках, кластерах и льготах для бизнеса в Москве. Спросите, например, «технопарки в Зеленограде» или «льготы резидента ОЭЗ».
answer-refusal-elsewhere = Я знаю только московские технопарки и кластеры — о других городах и регионах в каталоге ничего нет.
answer-refusal-insult = Обойдёмся без грубостей. Я отвечаю только о технопарках, кластерах и льготах Москвы — спрашивайте.
answer-refusal-injection = Такого я не выполняю: отвечаю только о технопарках, кластерах и льготах Москвы.
answer-refusal-personal = Этого я не могу: я справочник, заявок не подаю и решений не принимаю. Могу рассказать о технопарках, кластерах и льготах Москвы.

answer-speech-greeting = Здравствуйте. Я справочник о технопарках, кластерах и льготах Москвы — спросите своими словами, например «технопарки в Зеленограде» или «налог на прибыль у резидента ОЭЗ».
answer-speech-thanks = Рад помочь. Если появятся вопросы о технопарках, кластерах или льготах — пишите.
answer-speech-farewell = До встречи. Понадобится технопарк или льгота — я здесь.
answer-speech-who = Я бот-справочник о технопарках, кластерах и льготах Москвы. Независимый: собран по открытым источникам, у каждого факта есть дата и ссылка.
answer-speech-skills = Отвечаю о технопарках, кластерах и льготах Москвы: адрес и метро площадки, резиденты, площадь, списки по округам и отраслям, ставки налогов, гранты, как получить статус. Спрашивайте своими словами — «где Калибр», «микроэлектроника в СВАО», «какие документы для статуса».
answer-speech-complaint = Жаль, что ответ не подошёл. Попробуйте назвать площадку, налог или меру поддержки иначе — или найдите её в каталоге технопарков и льгот.
answer-speech-mood = Всё хорошо, каталог под рукой. Спросите о технопарке, кластере или льготе.
answer-speech-agreement = Хорошо. Спрашивайте о технопарках, кластерах и льготах, если что-то ещё нужно.

## Личные данные

privacy =
    🔒 <b>Что бот хранит о вас</b>

    • номер вашего аккаунта в Telegram, время первого обращения и день последнего — чтобы знать, сколько людей пользуется ботом;
    • отметку, что вы заблокировали бота, — чтобы не писать вам;
    • площадки, которые вы поставили рядом для сравнения, — сутки;
    • что вас просили прислать геопозицию и с какими фильтрами искать, — пока вы не ответите.

    Имя, телефон, почту и геопозицию бот не хранит. Сообщение лежит в базе, пока на него готовится ответ, затем стирается; его порядковый номер остаётся на 48 часов, чтобы не ответить дважды. Сам вопрос — без телефонов, почты, ссылок и без отметки, кто спросил, — хранится 90 дней, чтобы видеть, на что бот не ответил.

    Можно получить копию этих данных или стереть их. Если после этого написать снова, запись появится заново.
button-privacy-copy = 📄 Получить копию
button-privacy-erase = 🗑 Стереть
button-privacy-confirm = Стереть мои данные
privacy-confirm = Стереть всё, что бот хранит о вас? Вернуть это будет нельзя.
privacy-erased = Готово: о вас ничего не хранится. Когда напишете снова, бот заведёт новую запись.
privacy-copy = Всё, что бот хранит о вас.
privacy-file-name = moi-dannye.json
privacy-nothing = О вас ничего не хранится
privacy-in-group = О данных поговорим в личной переписке: откройте чат со мной и отправьте /privacy.
privacy-private-only = Это работает только в личной переписке

## Статистика для администраторов

stats =
    📊 <b>Статистика</b>

    Пользователи: { $total } (заблокировали бота: { $blocked })
    Были сегодня: { $today }, за 7 дней: { $week }, за 30 дней: { $month }
    Каталог: площадок { $technoparks }, кластеров { $clusters }, мер поддержки { $benefits }; версия { $version }
    Обращений в работе: { $backlog }

## Журнал вопросов

button-back-ql = ‹ К вопросам
button-back-qt = ‹ К выбору
question-log =
    ❓ <b>Вопросы без ответа</b> — { $count ->
        [one] { $count } группа
        [few] { $count } группы
       *[many] { $count } групп
    }
question-log-hint = Похожие собраны вместе, частые сверху. Каждую группу можно привязать к записи каталога — бот сразу начнёт по ней отвечать — или отклонить.
question-log-empty = Сейчас разбирать нечего: всё, о чём спрашивали за 90 дней, нашло ответ или уже разобрано.
question-log-item = { $count } × { $question }
question-log-decided = ✓ Разобранные
question-log-group =
    ❓ <b>Группа вопросов</b>
    { $count ->
        [one] Спросили { $count } раз
        [few] Спросили { $count } раза
       *[many] Спросили { $count } раз
    }, последний — { $date }
question-log-example = • «{ $question }» — { $date }, { $outcome }
question-log-example-nearest = • «{ $question }» — { $date }, { $outcome }; ближе всего — { $name }
question-log-was-answer = бот ответил
question-log-was-suggest = бот переспросил
question-log-was-refuse = бот не ответил
question-log-answered-now = Сейчас бот на эти вопросы уже отвечает: группу можно отклонить.
question-log-link = 🔗 Привязать к ответу
question-log-reject = ✕ Отклонить
question-log-choose = 🔗 <b>К какой записи привязать?</b>
question-log-choose-nearest = Ближе всего — записи ниже. Если нужной нет, ответьте на это сообщение её названием.
question-log-choose-none = Похожей записи нет. Ответьте на это сообщение названием нужной.
question-log-choose-found = По словам «{ $text }» нашлось:
question-log-choose-not-found = По словам «{ $text }» ничего нет. Ответьте на это сообщение другим названием.
question-log-confirm = 🔗 <b>Привязать к записи «{ $name }»?</b>
question-log-confirm-hint = На эти вопросы и похожие на них бот будет отвечать этой записью.
question-log-wording = • «{ $question }»
question-log-confirm-button = Привязать
question-log-open-record = Открыть запись
question-log-linked = 🔗 <b>Привязано: { $name }</b>
question-log-linked-gone = 🔗 <b>Привязано к записи, которой больше нет в каталоге</b>
question-log-check-heading = Проверка — как бот отвечает теперь:
question-log-check = • «{ $question }» — { $outcome }
question-log-check-record = • «{ $question }» — { $outcome }: { $name }
question-log-is-answer = теперь отвечает
question-log-is-suggest = пока переспрашивает
question-log-is-refuse = пока не отвечает
question-log-rejected = ✕ <b>Отклонено</b>
question-log-rejected-hint = Эти вопросы не показываются в списке, пока их не вернуть.
question-log-undo = ↩️ Отменить
question-log-undone = Вернул в список без ответа
question-log-undone-already = Это решение уже отменено
question-log-group-gone = Эта группа уже разобрана
question-log-history =
    ✓ <b>Разобранные вопросы</b> — { $count ->
        [one] { $count } решение
        [few] { $count } решения
       *[many] { $count } решений
    }
question-log-history-empty = Пока ничего не разобрано.
question-log-history-linked = 🔗 { $question }
question-log-history-rejected = ✕ { $question }

## Технопарки

technopark-list-title = Технопарки
technopark-list-heading = 🏢 <b>{ $title }</b> — { $total ->
        [one] { $total } площадка
        [few] { $total } площадки
       *[other] { $total } площадок
    }
technopark-list-heading-filtered = 🏢 <b>{ $title }</b> — { $count } из { $total }
technopark-list-empty = Таких площадок нет. Уберите один из фильтров или сбросьте все.
technopark-list-order-residents = По числу резидентов, сначала большие.
technopark-list-order-area = По площади, сначала большие.
technopark-list-tail-residents = В конце списка — { $count ->
        [one] { $count } площадка
        [few] { $count } площадки
       *[other] { $count } площадок
    } без данных о числе резидентов.
technopark-list-tail-area = В конце списка — { $count ->
        [one] { $count } площадка
        [few] { $count } площадки
       *[other] { $count } площадок
    } без данных о площади.
technopark-item = { $name } · { $detail }
technopark-item-figure = { $value }, { $year }
technopark-chip = { $label } ✕
technopark-chosen = ✓ { $label }
technopark-open-filters = 🔎 Фильтры
technopark-reset = Сбросить
technopark-order-name = ↕️ По названию
technopark-order-residents = ↕️ По резидентам
technopark-order-area = ↕️ По площади

technopark-filters-heading = 🔎 <b>{ $title }</b>
technopark-filters-title = Фильтры
technopark-filters-question = По какому признаку отобрать площадки?
technopark-filters-fits = { $count ->
        [0] Не подходит ни одна площадка из { $total }.
        [one] Подходит { $count } площадка из { $total }.
        [few] Подходят { $count } площадки из { $total }.
       *[other] Подходят { $count } площадок из { $total }.
    }
technopark-filters-hint = Можно отметить несколько. Число рядом — у скольких площадок это есть.
technopark-filters-show = Показать { $count ->
        [one] { $count } площадку
        [few] { $count } площадки
       *[other] { $count } площадок
    }
technopark-filter-okrug = Округ
technopark-filter-specialization = Направление
technopark-filter-kind = Тип
technopark-filter-status = Статус
technopark-filter-cluster = Кластер
technopark-filter-counted = { $label } · { $count }
technopark-filter-line = { $dimension }: <b>{ $values }</b>

technopark-found-several = { $count ->
        [one] Точно такой площадки нет. Может быть, эта?
       *[other] Подходит несколько площадок. Какая нужна?
    }
technopark-found-nothing = По запросу «{ $text }» площадок нет. Ниже — весь список.

technopark-heading-operating = 🏢 <b>{ $name }</b>
technopark-heading-under-construction = 🏗 <b>{ $name }</b>
technopark-heading-planned = 📐 <b>{ $name }</b>
technopark-status-year = статус с { $year } года
technopark-opened = открытие — { $year } год
technopark-city = Москва
technopark-address = 📍 { $address } · { $area }
technopark-metro = Ⓜ️ { $stations }
technopark-walk = { $station }, { $minutes } мин пешком
technopark-specializations = <b>{ $titles }.</b>
technopark-facilities = Есть: { $list }
technopark-residents = Среди резидентов: { $list }
technopark-operator = Управляет: { $name }
technopark-clusters = { $count ->
        [one] Кластер
       *[other] Кластеры
    }: { $list }
technopark-website = Сайт: { $link }
technopark-phone = Телефон: { $phone }
technopark-email = Почта: { $email }
technopark-notes = <b>Оговорки.</b> { $notes }

technopark-map = 🗺 На карте
technopark-benefits = 💰 Льготы здесь
technopark-figures = 📊 Все цифры
technopark-cluster = 🧩 { $name }
technopark-site = 🌐 Сайт
technopark-copy-address = 📋 Адрес
technopark-venue-building = { $name }
technopark-venue-street = { $name } (точка примерная: улица без точного дома)
technopark-venue-district = { $name } (точка примерная: район)

technopark-figures-heading = 📊 <b>{ $name }: все цифры</b>
technopark-figures-hint = Сначала новые. Каждая цифра — на свою дату и со своим источником.

technopark-benefits-heading = 💰 <b>{ $name }: льготы</b> — { $count }
technopark-benefits-none = Льготы этой площадки неизвестны: она ещё не работает и особого режима у неё нет.
site-benefits-sez-resident = Площадка входит в особую экономическую зону. Эти меры — для <b>резидента ОЭЗ</b>; статус дают под проект.
    .tab = Резиденту ОЭЗ · { $count }
site-benefits-skolkovo-participant = Эти льготы даёт федеральный закон о «Сколкове» — <b>участнику проекта</b>, а не любому арендатору.
    .tab = Участнику «Сколкова» · { $count }
site-benefits-intc-participant = Долина МГУ — инновационный научно-технологический центр. Эти меры — для <b>участника центра</b>.
    .tab = Участнику центра · { $count }
site-benefits-technopark-resident = Это меры, которыми может воспользоваться <b>резидент технопарка</b>. Один лишь адрес прав не даёт: у каждой меры свои условия.
    .tab = Резиденту · { $count }
site-benefits-startup = В «Строгине» есть свой инкубатор. Это для <b>стартапа</b>.
    .tab = Стартапу · { $count }
site-benefits-anchor-resident = Эти меры — для <b>якорного резидента</b>: такой статус город даёт отдельно.
    .tab = Якорному резиденту · { $count }
site-benefits-technopark-operator = Эти меры — для <b>управляющей компании</b>, а не для арендаторов.
    .tab = Управляющей компании · { $count }
site-benefits-investor = Эти меры — для <b>инвестора</b>, который строит площадку: по статусу приоритетного проекта (ИПП) или по программам города.
    .tab = Инвестору · { $count }

## Инлайн

inline-open = Открыть в боте
inline-ask = Спросить об этом бота
inline-start = Открыть бота
inline-nothing = Ничего не нашлось — спросить бота
inline-answer = 💬 { $question }
inline-answer-hint = Готовый ответ с источником и датой

## Рядом

button-back-nr = ‹ К ближайшим
technopark-nearby = 📍 Рядом со мной
nearby-request =
    📍 <b>Где вы?</b>

    Нажмите кнопку внизу — покажу пять ближайших площадок. Подойдёт и любая точка, отправленная через скрепку. Место нужно на один ответ и не сохраняется.
nearby-among = Ищу среди выбранных: { $filters }.
nearby-send = 📍 Отправить геопозицию
nearby-cancel = ✕ Не нужно
nearby-cancelled = Хорошо, обойдёмся без геопозиции.
nearby-unsupported = Это приложение не умеет отправлять геопозицию кнопкой. Отправьте точку через скрепку или напишите метро или округ: «технопарки у метро Тульская».
nearby-received = Место получил, сохранять не буду.
nearby-private-only = Геопозицию спрошу только в личной переписке. Здесь можно написать метро или округ
nearby-heading = 📍 <b>{ $title }</b>
nearby-title = Ближайшие площадки
nearby-line = <b>{ $name }</b> — { $place }
nearby-where = { $distance } на { $direction }
nearby-about = ≈ { $where }
nearby-here = меньше 100 м
nearby-item = { $name } · { $distance }
nearby-approximate = ≈ — точка площадки примерная: улица без точного дома или район.
nearby-rounding = Расстояния по прямой. Ваша точка округлена до сотни метров и осталась только в кнопках этого сообщения.
nearby-none = Таких площадок нет. Уберите один из фильтров.
nearby-far = До ближайшей площадки { $distance }: вы далеко от Москвы. Выбрать площадку можно из списка.
distance-metres = { $count } м
distance-kilometres = { $count } км
direction-north = север
direction-north-east = северо-восток
direction-east = восток
direction-south-east = юго-восток
direction-south = юг
direction-south-west = юго-запад
direction-west = запад
direction-north-west = северо-запад

## Сравнение

button-back-cp = ‹ К сравнению
technopark-compare = ⚖️ Сравнить
comparison-empty =
    ⚖️ <b>Сравнение</b>

    Здесь встанут рядом от двух до { $max } площадок. Откройте карточку и нажмите «⚖️ Сравнить», потом — ещё одну.
comparison-first =
    ⚖️ <b>Сравнение: { $name }</b>

    Откройте карточку второй площадки и нажмите «⚖️ Сравнить».
comparison-similar = Или сравните сразу с похожей — по направлениям и соседству:
comparison-choose = ➕ Ещё площадка
comparison-heading = ⚖️ <b>{ $names }</b>
comparison-remove = ✕ { $name }
comparison-end = Очистить сравнение
comparison-show = Оставить как есть
comparison-instead = Вместо: { $name }
comparison-full = В сравнении уже { $max } площадки. Вместо какой поставить «{ $name }»?
comparison-share = Сравнение площадок: { $names }
comparison-unknown = { $count ->
        [one] Одной площадки из этого сравнения больше нет в каталоге.
       *[other] Нескольких площадок из этого сравнения больше нет в каталоге.
    }
comparison-no-differences = Различий в каталоге нет.
comparison-dates = В скобках — на какую дату цифра.
comparison-missing = «—» — в источниках не указано.
comparison-omitted = Ещё отличий, которые не поместились: { $count }. Они в карточках.
comparison-likenesses = <b>Одинаково</b>
comparison-likeness = { $label }: { $value }
comparison-as-of = Сведения: { $sites }. Источники — в карточках.
comparison-site-as-of = { $name } — на { $date }
comparison-plan = план: { $value }
comparison-date = ({ $date })
comparison-row-status = Состояние
comparison-row-kind = Тип
comparison-row-place = Где
comparison-row-metro = Метро
comparison-row-specializations = Направления
comparison-row-facilities = Что есть
comparison-row-benefits = Льготы
comparison-row-openedYear = Открытие
comparison-row-statusYear = Статус города
comparison-row-clusters = Кластеры
comparison-row-operator = Управляет
comparison-row-notableResidents = Среди резидентов

## Кластеры

button-back-ul = ‹ К списку
button-back-uc = ‹ К кластеру

cluster-list-heading = 🧩 <b>Кластеры</b> — { $count }
cluster-title = 🧩 <b>{ $name }</b>
cluster-since = начало — { $year } год
cluster-place = 📍 { $place }
cluster-specializations = <b>Направления:</b>
cluster-universities = <b>Вузы:</b>
cluster-companies = <b>Якорные компании:</b>
cluster-coordinator = <b>Координатор:</b>
cluster-notes = <b>К сведению</b>
cluster-figures-title = 📊 <b>{ $name }: все цифры</b>
cluster-figures-none = Цифр об этом кластере в каталоге нет.
cluster-button-sites = 🏢 Площадки кластера · { $count }
cluster-button-figures = 📊 Все цифры
cluster-button-website = 🌐 Сайт

## Льготы

button-back-bm = ‹ К льготам
button-back-bl = ‹ К списку
button-back-bc = ‹ К льготе

benefit-menu-title = 💰 <b>Льготы и поддержка</b> — { $count ->
        [one] { $count } мера
        [few] { $count } меры
       *[many] { $count } мер
    }
benefit-menu-question =
    Кто вы? Или выберите вид поддержки — он ниже.

    <i>УК — управляющая компания, ОЭЗ — особая экономическая зона, ИПП — инвестиционный приоритетный проект, МИК — Московский инновационный кластер.</i>
benefit-button-count = { $name } · { $count }
benefit-button-all = Все меры

benefit-list-title = 💰 Льготы
benefit-list-heading = <b>{ $title }</b> — { $count }
benefit-list-empty = Таких мер в каталоге нет.

benefit-title = 💰 <b>{ $title }</b>
benefit-in-force = действует, по сведениям на { $date }
benefit-was-in-force = действовала { $until }
benefit-warning = ⚠️ <b>{ $standing ->
        [unconfirmed] Не подтверждено, что мера действует{ $confidence ->
            [low] ; сведения ненадёжны
           *[fair] {""}
        }
        [expired] Больше не действует{ $confidence ->
            [low] ; сведения ненадёжны
           *[fair] {""}
        }
       *[in-force] Сведения ненадёжны
    }</b>
benefit-pre-reform-all = ⚠️ Цифры — до налоговой реформы 2025 года.
benefit-pre-reform-some = ⚠️ Часть цифр — до налоговой реформы 2025 года.
benefit-for = <b>Кому пригодится:</b>
benefit-conditions = <b>Условия</b>
benefit-how-to-get = <b>{ $standing ->
        [expired] Как получали
       *[in-force] Как получить
    }</b>
benefit-legal-basis = <b>Основание</b>
benefit-legal-article = { $act }, статья { $article }
benefit-introduced = Введена { $date }.
benefit-starts = Начнёт действовать { $date }.
benefit-valid = Действует { $period }.
benefit-requirements = <b>Требования</b>
benefit-notes = <b>Оговорки</b>
benefit-button-details = 📄 Подробнее
benefit-button-others = 💰 { $name } · { $count }

benefit-rate-instead = <b>{ $tax }: { $rate } вместо { $general }{ $kind ->
        [land-lease] {" "}кадастровой стоимости в год
       *[other] {""}
    }</b>
benefit-rate-alone = <b>{ $tax }: { $rate }</b>
benefit-rate-exemption = <b>{ $tax }: освобождение</b>
benefit-rate-share = <b>{ $tax }: к уплате { $rate } исчисленной суммы</b>
benefit-rate-deduction = <b>{ $tax }: вычет { $rate }</b>
benefit-rate-none = <b>{ $tax }:</b> льготной ставки на сегодня источники не называют.
benefit-rate-general = Общая ставка — { $rate }{ $base ->
        [land-cadastral-value] {" "}кадастровой стоимости
        [property-average-value] {" "}среднегодовой стоимости
       *[other] {""}
    }.
benefit-rate-last-known = По последним сведениям, на { $date }:
benefit-rate-later = Потом { $rates }.
benefit-rate-was = Раньше: { $rate }.
benefit-rate-was-instead = { $rate } вместо { $general }
benefit-rate-exempt = Освобождение
benefit-rate-today = сейчас
benefit-rate-parts = { $federal } в федеральный бюджет, { $regional } в бюджет Москвы
benefit-rates-general = <b>Общая ставка</b>
benefit-rates-preferential = <b>Льготная ставка</b>
benefit-term = { $years ->
        [one] { $years } год
        [few] { $years } года
       *[many] { $years } лет
    }{ $start ->
        [status] {" "}с получения статуса
        [asset-accounting] {" "}с месяца, следующего за постановкой имущества на учёт
        [land-acquisition] {" "}с получения участка в собственность
        [registration] {" "}с месяца регистрации машины
       *[unknown] {""}
    }
percent = { $value } %
percent-range = { $lowest }–{ $highest } %
period-since = с { $date }
period-since-year = с { $year } года
period-years = { $first }–{ $last } годы
period-until = до { $date } включительно
period-until-year-end = до конца { $year } года
period-benefit-one = { $from }-й год
period-benefit-two = { $from }-й и { $to }-й годы
period-benefit-many = с { $from }-го по { $to }-й год

## Справочник

button-back-hb = ‹ Справочник
button-back-pl = ‹ К процедурам
button-back-pc = ‹ К процедуре
button-back-pp = ‹ К процедуре
button-back-fl = ‹ К вопросам
button-back-fc = ‹ К ответу
button-back-gl = ‹ К терминам
button-back-ol = ‹ К организациям
button-back-oc = ‹ К организации
button-back-hl = ‹ К истории

handbook =
    📚 <b>Справочник</b>

    Как получить статус или поддержку, кто за что отвечает, что значат термины и как менялись цифры.
handbook-procedures = 📝 Процедуры · { $count }
handbook-questions = ❓ Частые вопросы · { $count }
handbook-terms = 📖 Термины · { $count }
handbook-organisations = 🏛 Организации · { $count }
handbook-timeline = 📈 История в цифрах · { $count }

procedure-list =
    📝 <b>Процедуры</b> — { $count }
    Что делать по шагам: статус площадки, резидентство, земля, деньги.
procedure-title = 📝 <b>{ $title }</b>
procedure-audience =
    <b>Кому</b>
    { $audience }
procedure-steps = <b>Шаги</b>
procedure-documents = <b>Документы</b>
procedure-duration = <b>Срок:</b>
procedure-duration-days = до { $days ->
        [one] { $days } дня
       *[other] { $days } дней
    }
procedure-authority = <b>Кто решает</b>
procedure-legal-basis = <b>Основание</b>
procedure-notes = <b>К сведению</b>

organisation-list = 🏛 <b>Организации</b> — { $count }
organisation-title = 🏛 <b>{ $name }</b>
organisation-website = 🌐 Сайт
organisation-notes = <b>К сведению</b>

term-list =
    📖 <b>Термины</b> — { $count }
    Слова из законов и новостей — простым языком.
term-title = 📖 <b>{ $term }</b>
term-aliases = Другие названия: { $aliases }

faq-list =
    ❓ <b>Частые вопросы</b> — { $count }
    Нет вашего — напишите его своими словами: бот ищет по всему каталогу.
faq-title = ❓ <b>{ $question }</b>

timeline =
    📈 <b>История в цифрах</b>
    Как менялись технопарки Москвы. У каждого числа — дата и источник; если источники расходятся, числа стоят рядом.
timeline-newest = <b>Последнее, что известно</b>
timeline-newest-line = { $title } — на { $date } [{ $sources }]
timeline-metric-button = { $metric } · { $count }
timeline-events = 📜 Хроника событий · { $count }
timeline-metric =
    📈 <b>{ $metric }</b> — { $count ->
        [one] { $count } запись
        [few] { $count } записи
       *[many] { $count } записей
    }
    { $about }
timeline-empty = Таких цифр в каталоге нет.
timeline-column-date = дата
timeline-column-value = число
timeline-column-sources = источник
timeline-disagreements = <b>≠ Источники расходятся</b>: близкие по времени числа разные или более позднее меньше. Что-то изменилось или считали по-разному — об этом ниже, в пояснениях.
timeline-disagreement = <b>{ $before }</b> — { $before-date }; <b>{ $after }</b> — { $after-date }
timeline-explanations = <b>Пояснения</b>
timeline-explanation = <b>{ $value }</b> — { $date }. { $text }
timeline-chronicle = 📜 <b>Хроника событий</b> — { $count }
timeline-event =
    <b>{ $title }</b>
    <i>{ $date }</i> [{ $sources }]
    { $text }

## Новости

button-back-nl = ‹ К новостям
button-back-nt = ‹ К темам
button-back-nc = ‹ К новости

news-list = 📰 <b>Новости</b> — { $count }
news-list-of-topic = 📰 <b>Новости · { $topic }</b> — { $count }
news-list-empty = Новостей пока нет.
news-list-years = { $count ->
        [one] { $to } год
       *[other] { $from }–{ $to } годы
    }
news-list-item = { $date } · { $title }
news-by-topic = 🏷 По темам
news-all = 📰 Все новости
news-title = 📰 <b>{ $title }</b>
news-source = Источник: { $source }
news-read-source = 🔗 Источник
news-topics =
    🏷 <b>Темы новостей</b>
    Сначала общие темы, затем площадки и кластеры, о которых писали.
news-topics-item = { $name } · { $count }

## Словарь

technopark-kind-technopark = технопарк
    .plural = технопарки
technopark-kind-technopolis = технополис
    .plural = технополисы
technopark-kind-industrial-park = индустриальный парк
    .plural = индустриальные парки
technopark-kind-innovation-centre = инновационный центр
    .plural = инновационные центры
technopark-kind-nanocentre = нанотехнологический центр
    .plural = наноцентры

site-status-operating = действует
    .plural = действуют
site-status-under-construction = строится
    .plural = строятся
site-status-planned = в планах
    .plural = в планах

metric-areaSqm = Площадь
    .value = { $rounding ->
       *[exact] { $count } м²
        [over] свыше { $count } м²
        [about] около { $count } м²
    }
    .named = { metric-areaSqm.value }
metric-siteAreaHa = Участок
    .value = { $rounding ->
       *[exact] { $count } га
        [over] свыше { $count } га
        [about] около { $count } га
    }
    .named = участок { metric-siteAreaHa.value }
metric-residents = Резиденты
    .value = { $rounding ->
       *[exact] { $count ->
            [one] { $count } резидент
            [few] { $count } резидента
           *[other] { $count } резидентов
        }
        [over] свыше { $count ->
            [one] { $count } резидента
           *[other] { $count } резидентов
        }
        [about] около { $count ->
            [one] { $count } резидента
           *[other] { $count } резидентов
        }
    }
    .named = { metric-residents.value }
metric-companies = Компании
    .value = { $rounding ->
       *[exact] { $count ->
            [one] { $count } компания
            [few] { $count } компании
           *[other] { $count } компаний
        }
        [over] свыше { $count ->
            [one] { $count } компании
           *[other] { $count } компаний
        }
        [about] около { $count ->
            [one] { $count } компании
           *[other] { $count } компаний
        }
    }
    .named = { metric-companies.value }
metric-jobs = Рабочие места
    .value = { $rounding ->
       *[exact] { $count ->
            [one] { $count } рабочее место
            [few] { $count } рабочих места
           *[other] { $count } рабочих мест
        }
        [over] свыше { $count ->
            [one] { $count } рабочего места
           *[other] { $count } рабочих мест
        }
        [about] около { $count ->
            [one] { $count } рабочего места
           *[other] { $count } рабочих мест
        }
    }
    .named = { metric-jobs.value }
metric-investmentRub = Вложения
    .value = { $rounding ->
       *[exact] { $amount }
        [over] свыше { $amount }
        [about] около { $amount }
    }
    .named = вложения { metric-investmentRub.value }

roubles-one = { $count } ₽
roubles-million = { $count } млн ₽
roubles-billion = { $count } млрд ₽

figure-first-stage = { $value } (первая очередь)
figure-whole-institute = { $value } (весь институт, а не технопарк)
figure-as-of = { $figures } — на { $date }
figure-plan = По плану ({ $date }) — { $figures }
figures-row = { $date } — { $values }
figures-or = {" или "}
figures-plan = по плану { $value }
figures-sourced = { $value } ({ $source })
figures-disagree = { $values }; источники расходятся

cluster-kind-territorial-cluster = территориальный кластер
    .group = { $count ->
        [one] 🗺 { $count } территориальный
       *[other] 🗺 { $count } территориальных
    }
    .label = 🗺 { $name }
cluster-kind-special-economic-zone = особая экономическая зона
    .group = { $count ->
        [one] 🏭 { $count } особая экономическая зона
        [few] 🏭 { $count } особые экономические зоны
       *[many] 🏭 { $count } особых экономических зон
    }
    .label = 🏭 { $name }
cluster-kind-innovation-centre = инновационный центр
    .group = { $count ->
        [one] 🔬 { $count } инновационный центр
        [few] 🔬 { $count } инновационных центра
       *[many] 🔬 { $count } инновационных центров
    }
    .label = 🔬 { $name }
cluster-kind-city-cluster = городской кластер
    .group = { $count ->
        [one] 🔗 { $count } городской
       *[other] 🔗 { $count } городских
    }
    .label = 🔗 { $name }

benefit-kind-tax = налоги
    .button = Налоги
benefit-kind-land = земля
    .button = Земля
benefit-kind-rent = аренда
    .button = Аренда
benefit-kind-subsidy = субсидии и гранты
    .button = Субсидии
benefit-kind-loan = кредиты и займы
    .button = Кредиты
benefit-kind-export = экспорт
    .button = Экспорт
benefit-kind-customs = таможня
    .button = Таможня
benefit-kind-infrastructure = инфраструктура
    .button = Сети
benefit-kind-consulting = услуги и обучение
    .button = Услуги

beneficiary-technopark-resident = резидент технопарка
    .button = Резидент
    .to = резиденту технопарка
beneficiary-anchor-resident = якорный резидент
    .button = Якорный резидент
    .to = якорному резиденту
beneficiary-technopark-operator = управляющая компания технопарка
    .button = УК технопарка
    .to = управляющей компании технопарка
beneficiary-industrial-complex = промышленный комплекс
    .button = Промкомплекс
    .to = промышленному комплексу
beneficiary-sez-resident = резидент ОЭЗ
    .button = Резидент ОЭЗ
    .to = резиденту ОЭЗ
beneficiary-investor-ipp = инвестор с ИПП
    .button = Инвестор с ИПП
    .to = инвестору с ИПП
beneficiary-mik-participant = участник МИК
    .button = Участник МИК
    .to = участнику МИК
beneficiary-startup = стартап
    .button = Стартап
    .to = стартапу
beneficiary-sme = малый и средний бизнес
    .button = Малый бизнес
    .to = малому и среднему бизнесу
beneficiary-exporter = экспортёр
    .button = Экспортёр
    .to = экспортёру

benefit-status-in-force = действует
    .count = { $count ->
        [one] { $count } действует
       *[other] { $count } действуют
    }
benefit-status-unconfirmed = не подтверждено
    .count = { $count ->
        [one] { $count } не подтверждена
       *[other] { $count } не подтверждены
    }
    .mark = ❔ { $title }
    .legend = ❔ — не подтверждено, что мера действует
benefit-status-expired = больше не действует
    .count = { $count ->
        [one] { $count } больше не действует
       *[other] { $count } больше не действуют
    }
    .mark = ⌛️ { $title }
    .legend = ⌛️ — больше не действует

tax-name-profit = Налог на прибыль
tax-name-property = Налог на имущество
tax-name-land = Земельный налог
tax-name-land-lease = Аренда земли
tax-name-transport = Транспортный налог
tax-name-vat = НДС
tax-name-insurance = Страховые взносы

organisation-kind-government = орган власти
    .plural = Органы власти
organisation-kind-development-institution = институт развития
    .plural = Институты развития
organisation-kind-management-company = управляющая компания
    .plural = Управляющие компании
organisation-kind-association = отраслевая ассоциация
    .plural = Отраслевые ассоциации
organisation-kind-university = университет
    .plural = Университеты

news-topic-technoparks = Технопарки
news-topic-clusters = Кластеры
news-topic-benefits = Льготы и поддержка
news-topic-investments = Инвестиции
news-topic-education = Наука и кадры

timeline-metric-technoparks = Технопарки
    .about = Сколько технопарков называли в городе. Одни считают только действующие, другие — вместе со строящимися или с технополисами.
timeline-metric-technopolises = Технополисы
    .about = Сколько технополисов называли в городе.
timeline-metric-areaSqm = Площадь, м²
    .about = Площадь помещений в технопарках.
timeline-metric-companies = Компании
    .about = Сколько компаний работает в технопарках.
timeline-metric-sezResidents = Резиденты ОЭЗ
    .about = У скольких компаний есть статус резидента особой экономической зоны: сначала — «Зеленограда», потом — всего «Технополиса Москва».
timeline-metric-employees = Работники
    .about = Сколько людей работает в технопарках.
timeline-metric-investmentsRub = Инвестиции, ₽
    .about = Вложения, о которых сообщали. Охват разный: бывает сумма за год, за десять лет или по нескольким проектам, поэтому прямо сравнивать их нельзя.

## config

config-wrong = Настройки заданы неверно (файл .env или переменные окружения):
config-problem = • { $variable }: нужно { $expected }
config-problem-got = • { $variable }: нужно { $expected }, а задано «{ $got }»
config-expected-BOT_TOKEN = токен от @BotFather вида 123456:ABC… или пустое значение
config-expected-TELEGRAM_API_ROOT = адрес вида https://api.telegram.org
config-expected-DATABASE_URL = адрес вида postgres://пользователь:пароль@сервер:5432/база или пустое значение
config-expected-DATA_DIR = путь к папке
config-expected-HOST = имя или адрес сетевого интерфейса, например 127.0.0.1
config-expected-PORT = число от 0 до 65535
config-expected-ADMIN_IDS = номера пользователей Telegram через запятую
config-expected-LOG_LEVEL = одно из: fatal, error, warn, info, debug, trace, silent

## Запуск и остановка

started =
    Бот «{ $name }» запущен.
      база данных: { $database }
      связь:       { $transport }
      каталог:     { $records } (версия { $version })
transport-telegram = { $apiRoot }, @{ $username }, опрос
transport-playground = страница чата на этом компьютере (токен не задан)
started-playground = Поговорить с ботом: { $url }
started-stop = Остановить: Ctrl+C
records = { $count ->
        [one] { $count } запись
        [few] { $count } записи
       *[many] { $count } записей
    }
stopping = Останавливаюсь: заканчиваю начатые ответы.
stopped = Остановлен.
start-failed = Запуск не удался, подробности — в журнале выше.
token-refused = Telegram не принял токен BOT_TOKEN. Проверьте его у @BotFather.
address-in-use = Адрес { $host }:{ $port } занят другой программой. Задайте другой PORT.
address-not-available = Адреса { $host } на этом компьютере нет. Задайте другой HOST.
address-forbidden = Открыть порт { $port } на { $host } не разрешено. Задайте PORT больше 1023.
database-locked = Папку с базой { $path } уже использует другой процесс (номер { $pid }). Остановите его или задайте другую DATA_DIR.
database-folder = Не получается читать и писать в { $path }. Проверьте права на папку из DATA_DIR.
database-damaged = База в папке { $path } не открывается. Восстановите её из копии или задайте другую DATA_DIR.
database-unreachable = Сервер базы данных { $address } не отвечает. Проверьте DATABASE_URL и работает ли сервер.
database-refused = Сервер { $address } не пускает в базу «{ $database }». Проверьте пользователя, пароль и имя базы в DATABASE_URL.
database-locale = База не знает русских букв (кодировка { $encoding }, LC_CTYPE { $ctype }). Создайте её заново: CREATE DATABASE … ENCODING 'UTF8' LC_CTYPE 'ru_RU.UTF-8' LC_COLLATE 'ru_RU.UTF-8' TEMPLATE template0 (подойдёт и C.UTF-8).
database-migration = Не удалось обновить структуру базы, подробности — в журнале.


## chat page

page-bot = бот
page-bot-offline = бот не в сети
page-connecting = Соединение…
page-doing-typing = печатает…
page-doing-document = отправляет документ…
page-doing-photo = отправляет фото…
page-doing-voice = записывает голосовое…
page-doing-sticker = выбирает стикер…
page-doing-location = ищет место…
page-today = сегодня
page-yesterday = вчера
page-you = Вы
page-somebody = неизвестно кто

page-messages = Переписка
page-message = Сообщение
page-menu = Меню
page-bot-menu = Действия с чатом
page-commands = Команды бота
page-attach = Прикрепить
page-keyboard = Кнопки бота
page-send = Отправить
page-to-end = К последним сообщениям
page-start = Начать
page-unblock = Разблокировать
page-what-can-bot = Что умеет этот бот?
page-press-start = Нажмите «Начать», и бот ответит.

page-edited = изменено
page-editing = Изменение сообщения
page-forwarded-from = Переслано от:
page-pinned = Бот закрепил сообщение
page-write-access = Вы разрешили боту писать вам
page-unknown-message = Сообщение этого вида видно только в Telegram.
page-message-gone = Этого сообщения в чате уже нет
page-sending = отправляется
page-not-sent = Не отправлено
page-no-connection = Нет соединения, попробуйте ещё раз
page-retry = Повторить
page-discard = Удалить
page-spoiler = Скрытый текст, нажмите, чтобы прочесть
page-code = код
page-copy = Скопировать
page-copied = Скопировано
page-quote-expand = Развернуть цитату
page-quote-collapse = Свернуть цитату
page-only-telegram = Это работает только в Telegram
page-contact-declined = Номер телефона здесь не передаётся: страница его не знает

page-photo = Фото
page-photo-open = Открыть фото
page-document = Документ
page-download = Скачать
page-sticker = Стикер
page-voice = Голосовое сообщение
page-location = Геопозиция
page-map-open = на карте

page-reply = Ответить
page-copy-text = Скопировать текст
page-edit = Изменить

page-profile = О боте
page-start-with = Начать с параметром…
page-payload-note = Так бот открывается по ссылке с параметром: до 64 латинских букв, цифр, знаков «_» и «-».
page-send-location = Отправить геопозицию
page-location-note = Где вы сейчас? Выберите место или впишите координаты.
page-latitude = Широта
page-longitude = Долгота
page-place-centre = Красная площадь
page-place-zelenograd = Зеленоград
page-place-skolkovo = Сколково
page-place-tekstilshchiki = Текстильщики
page-place-strogino = Строгино
page-place-troitsk = Троицк
page-theme-dark = Тёмная тема
page-theme-light = Светлая тема
page-theme-system = Тема как в системе
page-guest = Новый гость
page-guest-note = Другой человек начинает с чистого листа, прежний остаётся при своём. Впишите номер прежнего гостя, чтобы вернуться к нему. Сейчас вы гость
page-enter = Войти
page-block-bot = Заблокировать бота
page-unblock-bot = Разблокировать бота
page-clear = Очистить чат
page-clear-question = Удалить все сообщения этого чата?
page-clear-yes = Очистить

page-share = Поделиться
page-share-note = В Telegram этот текст вставился бы в выбранный чат. Скопируйте его.
page-open-link = Открыть ссылку?
page-cancel = Отмена
page-close = Закрыть
page-ok = Понятно

## playground

playground-guest = Гость
playground-bot-name = Технопарки Москвы
playground-blocked = Бот заблокирован. Разблокируйте его, чтобы продолжить.
playground-wrong-text = В сообщении должно быть от 1 до 4096 знаков.
playground-no-message = Этого сообщения уже нет.
playground-not-understood = Страница устарела. Обновите её.
playground-sample-document = Пример документа со страницы чата.

## catalog:load

load-usage = Укажите один файл или одну папку: npm run catalog:load -- ФАЙЛ_ИЛИ_ПАПКА
load-locked = Базу в папке { $path } держит работающий бот (процесс { $pid }). Остановите его, повторите загрузку и запустите снова. С PostgreSQL (DATABASE_URL) останавливать бота не нужно.
load-done = Каталог загружен, версия { $version }.
load-changes = { $kind }: добавлено { $added }, изменено { $changed }, удалено { $removed }, без изменений { $unchanged }
load-slugs-added = {"  "}добавлено: { $slugs }
load-slugs-changed = {"  "}изменено: { $slugs }
load-slugs-removed = {"  "}удалено: { $slugs }
load-and-more = { $listed } и ещё { $count }
load-refused = { $count ->
    [one] Данные не загружены: { $count } ошибка.
    [few] Данные не загружены: { $count } ошибки.
   *[many] Данные не загружены: { $count } ошибок.
}
load-more-problems = …и ещё { $count }
load-problem = { $place }: ожидается { $expected }
load-problem-received = { $place }: ожидается { $expected }; пришло { $received }
load-in-database = { $file } (в базе)
load-kind-specializations = Специализации
load-kind-clusters = Кластеры
load-kind-technoparks = Технопарки
load-kind-benefits = Льготы
load-kind-procedures = Процедуры
load-kind-organisations = Организации
load-kind-glossary = Словарь
load-kind-faq = Частые вопросы
load-kind-timeline = История показателей
load-kind-news = Новости
load-expected-file-name = файл с одним из имён: { $names }
load-expected-file-size = файл не больше { $limit } МБ
load-expected-readable = файл или папка, которые можно прочитать ({ $reason })
load-expected-json = правильный JSON ({ $reason })
load-expected-type = { $type ->
    [string] строка
    [number] число
    [int] целое число
    [boolean] true или false
    [array] список
    [object] объект
    [null] null
   *[other] { $type }
}
load-expected-one-of = одно из: { $values }
load-expected-known-key = известное поле
load-expected-min = { $of ->
    [array] список не короче { $limit ->
        [one] { $limit } записи
       *[many] { $limit } записей
    }
    [above] число больше { $limit }
   *[number] число не меньше { $limit }
}
load-expected-max = { $of ->
    [string] строка не длиннее { $limit ->
        [one] { $limit } знака
       *[many] { $limit } знаков
    }
    [array] список не длиннее { $limit ->
        [one] { $limit } записи
       *[many] { $limit } записей
    }
    [below] число меньше { $limit }
   *[number] число не больше { $limit }
}
load-expected-slug = имя из строчных латинских букв, цифр и дефисов
load-expected-line = непустая строка без пробелов по краям
load-expected-prose = непустой текст без пробелов по краям
load-expected-url = адрес, который начинается с http:// или https://
load-expected-date = день в виде 2026-02-28
load-expected-partial-date = дата в виде 2026, 2026-02 или 2026-02-28
load-expected-period = конец не раньше начала
load-expected-range = верхняя граница не меньше нижней
load-expected-numbered-steps = шаги с номерами 1, 2, 3 по порядку
load-expected-why-not = пояснение тогда и только тогда, когда calculable равно false
load-expected-unique = значение без повторов
load-expected-same-bit = прежнее значение { $bit }: его помнят кнопки в старых сообщениях
load-expected-free-bit = свободное значение, это занято записью { $owner }
load-expected-reference = запись, которая есть в { $files }
load-expected-valid = допустимое значение
