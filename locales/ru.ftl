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

## Личные данные

privacy =
    🔒 <b>Что бот хранит о вас</b>

    • номер вашего аккаунта в Telegram, время первого обращения и день последнего — чтобы знать, сколько людей пользуется ботом;
    • отметку, что вы заблокировали бота, — чтобы не писать вам.

    Имя, телефон, почту и геопозицию бот не хранит. Сообщение лежит в базе, пока на него готовится ответ, затем стирается; его порядковый номер остаётся на 48 часов, чтобы не ответить дважды. В журнал тексты не попадают.

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
