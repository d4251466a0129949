### Всё, что читает человек: пользователь бота, гость страницы чата, администратор в терминале.
### Строки с разметкой уходят в Telegram как HTML; подставленные значения экранируются кодом.

## Общее: кнопки, даты, источники

button-menu = 🏠 Меню
button-back = ‹ Назад
button-back-tl = ‹ К списку
button-back-tc = ‹ К площадке
button-back-tf = ‹ К фильтрам
button-back-wr = ‹ К подбору
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

    Спросите своими словами: «технопарки в Зеленограде», «налог на прибыль у резидента ОЭЗ» — или выберите раздел.
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

    Спрашивайте своими словами: «какой налог на прибыль у резидента ОЭЗ», «где есть чистые помещения», «метро рядом с калибром». Хватит и названия, адреса или темы; опечатки не мешают.

    <b>Команды</b>
    /choose — подбор площадки по шагам
    /technoparks — площадки; можно сразу с уточнением: <code>/technoparks строгино</code>, <code>/technoparks СЗАО</code>, <code>/technoparks микроэлектроника зелао</code>
    /nearby — ближайшие к вам площадки
    /compare — сравнение: от двух до четырёх площадок рядом
    /clusters — кластеры и особая экономическая зона
    /benefits — льготы: кому и какие
    /estimate — сколько льготы дадут в рублях
    /news — новости
    /subscribe — подписка на новости: о чём и когда присылать
    /unsubscribe — отписаться
    /ask — вопрос человеку
    /about — откуда сведения
    /privacy — что бот хранит о вас
    /cancel — вернуться в начало

    В любом чате наберите имя бота через @ и слово — например, «калибр», — и отправьте найденное прямо туда.

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

command-choose =
    .description = подобрать площадку
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
command-estimate =
    .description = оценка льгот в рублях
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
command-feeds =
    .description = ленты новостей (для администраторов)
command-publish =
    .description = опубликовать новость (для администраторов)
command-stats =
    .description = статистика (для администраторов)
command-updates =
    .description = отложенные обновления (для администраторов)
command-questions =
    .description = вопросы без ответа (для администраторов)
profile-description = Независимый справочник по технопаркам, инновационным кластерам и льготам Москвы. Найдёт площадку по округу, метро или отрасли, объяснит, какие льготы она даёт и как их получить. У каждой цифры — источник и дата.
profile-short-description = Технопарки, кластеры и льготы Москвы: с источниками и датами. Независимый справочник.

## Ограничения

limit-reached = Слишком много действий подряд, я не успеваю. Подождите десять секунд — и продолжим.

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
answer-fact-plain = { $name }: <b>{ $value }</b>
answer-verdict-so = <b>Да:</b>
answer-verdict-not-so = <b>Нет:</b>
answer-verdict-not-yet = <b>Ещё нет:</b>
answer-verdict-no-longer = <b>Уже нет:</b>
answer-verdict-partly = <b>Не совсем:</b>
answer-verdict-unconfirmed = <b>Не подтверждено:</b>
answer-verdict-untold = <b>Нет сведений об этом:</b>
answer-gap = { $name }: <b>в моих источниках нет сведений { $what }</b>.
answer-all-sites = Технопарки Москвы
answer-gap-operator = Скорее всего, это знает управляющая компания — { $operator }.
answer-gap-person = Точнее подскажет Департамент инвестиционной и промышленной политики или портал investmoscow.ru.
answer-no-house = Номер дома в источниках не указан.
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
answer-unrecorded-former = о том, что здесь было раньше
answer-unrecorded-products = о продукции
answer-unrecorded-output = об объёмах выпуска
answer-unrecorded-ranking = о месте в рейтинге
answer-unrecorded-inventor = о том, кто это придумал

answer-opened = открыт в { $year } году
answer-residents-uncounted = число резидентов в источниках не указано, среди них { $names }
answer-opened-unknown = год открытия в источниках не указан
answer-established = { $year } год
answer-status-since = статус с { $year } года
answer-benefits-found = 💰 <b>Меры поддержки</b> — { $count }
answer-measure = { $status ->
        [unconfirmed] • { $title } (не подтверждено, что действует сейчас)
       *[in-force] • { $title }
    }
answer-clusters-found = 🧩 <b>Кластеры</b> — { $count }
answer-sites-count = <b>{ $share ->
        [none] {""}
       *[other] { $share } — {""}
    }{ $count ->
        [one] { $count } площадка
        [few] { $count } площадки
       *[other] { $count } площадок
    }</b>{ $share ->
        [none] {""}
       *[other] {" "}из { $all }
    } — { $criteria }
answer-sites-unknown = У остальных эта цифра другая или её нет в источниках: не названа она у { $count } { $count ->
        [one] площадки
       *[other] площадок
    }.
answer-at-least = от { $value }
answer-at-most = до { $value }
answer-sites-heading = 🏢 <b>{ $criteria }</b> — { $count ->
        [one] { $count } площадка
        [few] { $count } площадки
       *[other] { $count } площадок
    }
answer-sites-none = <b>Таких площадок нет:</b> { $criteria }
answer-sites-around = В округе { $criteria } — { $count }: { $names }.
answer-sites-relaxed = Без условия «{ $criteria }» — { $count }: { $names }.
answer-except = кроме: { $criteria }
answer-or = или
answer-and = и
answer-ranking-first = <b>{ $place ->
        [1] {""}
       *[other] { $place }-е место: {""}
    }{ $name } — { $value }</b>
answer-tally-first = <b>{ $name } — { $alike ->
        [1] { $count ->
            [one] { $count } площадка
            [few] { $count } площадки
           *[other] { $count } площадок
        }
       *[other] по { $count ->
            [one] { $count } площадке
            [few] { $count } площадки
           *[other] { $count } площадок
        }
    }</b>
answer-tally-next = { $name } — { $count }
answer-tally-year = { $year } год
answer-tally-everywhere = <b>Таких нет:</b> { $by ->
        [okrug] хотя бы одна площадка есть в каждом округе.
       *[specialization] хотя бы одна площадка есть в каждой отрасли.
    }
answer-tally-nowhere = <b>{ $names }</b>
answer-tally-nowhere-at-all = <b>Таких площадок нет</b>
answer-tally-chosen = Считаю по каталогу: { $criteria }.
answer-tally-closed = <b>О закрывшихся площадках в источниках ничего нет.</b>
answer-tally-owners = Частная площадка или городская, в источниках не сказано — известны только управляющие компании. За ними стоят:
answer-total-sum = <b>Вместе — { $value }</b>{ $plan ->
        [yes] {" "}по плану
       *[no] {""}
    }
answer-total-only = <b>Известно об одной: { $name } — { $value }</b>
answer-total-average = <b>В среднем — { $value } на площадку</b>{ $plan ->
        [yes] {" "}по плану
       *[no] {""}
    }
answer-total-note = Считаю по каталогу: число известно у { $known } из { $count } { $count ->
        [one] площадки
       *[other] площадок
    }, даты разные.
answer-average = <b>В среднем на технопарк — около { $value }</b>
answer-average-of = { $total } ({ $date }) на { $parks }.
answer-tally-note = Считаю по каталогу: в нём { $count ->
        [one] { $count } площадка
        [few] { $count } площадки
       *[other] { $count } площадок
    } вместе с ОЭЗ, строящимися и будущими.
answer-growth = <b>Было { $was }, стало { $is }</b>
answer-growth-dates = Первое число — на { $from }, второе — на { $to }.
answer-growth-more = Прибавилось { $difference }{ $isManifold ->
        [yes] {" "}— рост в { $times } раза
       *[no] {""}
    }.
answer-growth-between = Между ними:
answer-ranking-next = { $place }. { $name } — { $value }
answer-ranking-note = По данным каталога: сравниваю те { $kind ->
        [cluster] кластеры
       *[technopark] площадки
    }, у которых { $by ->
        [opened] назван год.
        [status-year] назван год статуса.
       *[figure] эта цифра есть.
    }
answer-ranking-none = Сравнить не по чему: этой цифры в источниках нет.
answer-history-now = <b>{ $value }</b> — на { $date }
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
answer-of-year = открыты: { $year }
answer-of-status-year = получили статус: { $year }
answer-at-station = метро { $station }
answer-of-programme = по программе { $programme }
answer-history-button = 📈 Все цифры по годам
answer-unlike = <b>Это не одно и то же</b>
answer-apart-same = <b>Нет, это разные места</b>
answer-apart-different = <b>Да, это разные места</b>
answer-compare = <b>{ $label }</b>
answer-compare-line = • { $name } — { $value }
answer-compare-plan = план: { $value }
answer-compare-short = <b>{ $name }</b> — { $facts }
answer-compare-size = <b>{ $least ->
        [true] Меньше
       *[false] Больше
    } — { $name }</b>
answer-compare-age = <b>{ $least ->
        [true] Позже
       *[false] Раньше
    } — { $name }</b>
answer-compare-gap = • { $name } — в источниках не указано
answer-choice = Точного ответа не нашёл. Вы имели в виду что-то из этого?
answer-choice-sites = Какая площадка нужна?
answer-besides = Ещё об этом:
answer-besides-of = Ещё об этом — { $name }:
answer-nearest = Точного ответа нет, вот что ближе всего по теме:
answer-not-operating-under-construction = Площадка ещё строится.
answer-not-operating-planned = Площадка пока только запланирована.
answer-card = Карточка: { $name }
answer-procedure-authority = Кто решает: { $authority }.
answer-procedure-documents = Документы: { $documents }.
answer-procedure-operator = Площадкой «{ $name }» управляет { $operator }.
answer-procedure-no-documents = <b>Перечень документов в моих источниках не назван.</b>
answer-procedure-no-duration = <b>Срок рассмотрения в моих источниках не назван.</b>
answer-procedure-duration = <b>До { $days ->
        [one] { $days } дня
       *[other] { $days } дней
    }</b>
answer-procedure-no-condition = <b>Прямо об этом в моих источниках не сказано.</b>
answer-procedure-conditions = Названы такие условия:
answer-procedure-no-cost = <b>Платы за само рассмотрение мои источники не называют.</b>
answer-holder-technopark-operator = Технопарк (управляющая компания)
answer-holder-industrial-technopark-operator = Промышленный технопарк
answer-holder-anchor-resident = Якорный резидент
answer-holder-industrial-complex = Промышленный комплекс
answer-holder-investor-ipp = Инвестор с ИПП
answer-holder-sez-resident = Резидент ОЭЗ
answer-holder-intc-participant = Участник ИНТЦ «Воробьёвы горы»
answer-holder-skolkovo-participant = Участник «Сколкова»
answer-holder-moscow-investor = Московский инвестор
answer-holder-spik-investor = Инвестор со СПИК
answer-holder-technopark-resident = Обычный резидент технопарка
answer-holder-it-company = Аккредитованная ИТ-компания
answer-benefit-conditions = Условия. { $items }
answer-benefit-way = { $standing ->
        [expired] Как получали
       *[in-force] Как получить
    }. { $items }
answer-tax-none = <b>{ $holder }: { $tax } — льготы в моих источниках нет.</b>
answer-tax-general = <b>{ $tax } без льгот: { $rate }</b>{ $base ->
        [land-cadastral-value] {" "}кадастровой стоимости
        [property-average-value] {" "}среднегодовой стоимости
       *[other] {""}
    }
answer-tax-exempt = <b>Меньше всех платит { $holder }: полное освобождение.</b>
answer-tax-lowest = <b>Дешевле всего — { $holder }: { $rate } против { $other }.</b>
answer-tax-less = Меньше платят: { $holders }.
answer-tax-given = Льгота есть у других: { $holders }.
answer-unanswered = На вопрос «{ $question }» ответа не нашёл.
answer-warning-unconfirmed = ❔ Не подтверждено, что это действует сейчас: последние сведения — на { $date }.
answer-warning-expired = ⌛️ <b>Больше не действует{ $until ->
        [unknown] {""}
       *[other] : последний день — { $until }
    }.</b>
answer-warning-low = ⚠️ Сведения неточные, перед использованием их нужно проверить.

answer-refusal-unknown = Ответа на это в каталоге не нашёл. Я знаю о технопарках, кластерах и льготах Москвы: назовите площадку, налог или меру поддержки.
answer-refusal-unknown-contact = Спросить человека можно в Департаменте инвестиционной и промышленной политики — через портал investmoscow.ru — или у фонда МИК на i.moscow.
answer-refusal-unknown-operator = Могу передать вопрос оператору: нажмите «Спросить человека».
answer-refusal-off-topic = Это не моя тема: я отвечаю только о технопарках, кластерах и льготах для бизнеса в Москве. Спросите, например, «технопарки в Зеленограде» или «льготы резидента ОЭЗ».
answer-refusal-elsewhere = Я знаю только московские технопарки и кластеры — о других городах и регионах в каталоге ничего нет.
answer-refusal-insult = Жаль, если ответ не помог. Давайте без грубостей: я отвечаю только о технопарках, кластерах и льготах Москвы.
answer-refusal-injection = Такого я не выполняю: отвечаю только о технопарках, кластерах и льготах Москвы.
answer-refusal-personal = Этого я не могу: я справочник, заявок не подаю и решений не принимаю. Могу рассказать о технопарках, кластерах и льготах Москвы.

answer-speech-greeting = Здравствуйте. Я справочник о технопарках, кластерах и льготах Москвы — спросите своими словами, например «технопарки в Зеленограде» или «налог на прибыль у резидента ОЭЗ».
answer-speech-thanks = Рад помочь. Если появятся вопросы о технопарках, кластерах или льготах — пишите.
answer-speech-farewell = До встречи. Понадобится технопарк или льгота — я здесь.
answer-speech-who = Я бот-справочник о технопарках, кластерах и льготах Москвы. Независимый: собран по открытым источникам, у каждого факта есть дата и ссылка.
answer-speech-skills = Отвечаю о технопарках, кластерах и льготах Москвы: адрес и метро площадки, резиденты, площадь, списки по округам и отраслям, ставки налогов, гранты, как получить статус. Спрашивайте своими словами — «где Калибр», «микроэлектроника в СВАО», «какие документы для статуса».
answer-speech-complaint = Жаль, что ответ не подошёл. Попробуйте назвать площадку, налог или меру поддержки иначе — или найдите её в каталоге технопарков и льгот.
answer-speech-person = Я бот и отвечаю по каталогу.
answer-speech-mood = Всё хорошо, каталог под рукой. Спросите о технопарке, кластере или льготе.
answer-speech-agreement = Хорошо. Спрашивайте о технопарках, кластерах и льготах, если что-то ещё нужно.

## Разговоры по шагам

dialogue-heading = <b>{ $title }</b> · шаг { $step } из { $steps }
dialogue-title-choose = 🧭 Подбор площадки
dialogue-title-estimate = 🧮 Оценка льгот
dialogue-title-ask = 🙋 Вопрос человеку
dialogue-title-publish = 📣 Публикация
dialogue-next = Дальше
dialogue-back = ‹ Назад
dialogue-skip = Пропустить
dialogue-cancel = ✕ Отмена
dialogue-restart = ↺ Начать заново
dialogue-continue-choose = ▶️ Продолжить подбор
dialogue-continue-estimate = ▶️ Продолжить оценку
dialogue-continue-ask = ▶️ Продолжить вопрос
dialogue-continue-publish = ▶️ Продолжить публикацию
dialogue-left =
    <b>{ $title }</b>
    Вы остановились на шаге { $step } из { $steps }, ответы сохранились.
dialogue-left-result =
    <b>{ $title }</b>
    Вы уже дошли до результата, ответы сохранились.
dialogue-changed =
    <b>{ $title }</b>
    С прошлого раза вопросы изменились. Прежние ответы подставлю — останется их проверить.
dialogue-changed-wholly =
    <b>{ $title }</b>
    С прошлого раза вопросы изменились, прежние ответы к ним не подходят. Начнём заново.
dialogue-cancelled =
    <b>{ $title }</b>
    Остановились, ответы стёрты.
dialogue-over =
    <b>{ $title }</b>
    Этот разговор уже закончен.
dialogue-private-only = <b>{ $title }</b>: это удобнее в личной переписке. Откройте чат со мной и отправьте { $command }.

## Подбор площадки

choose-start = 🧭 Подобрать площадку
choose-private-only = Подбор удобнее в личной переписке: откройте чат со мной и отправьте /choose.
choose-ask-fields = <b>Чем вы занимаетесь?</b> Отметьте одно или несколько направлений или напишите своими словами.
choose-ask-premises = <b>Какие помещения нужны?</b> Отметьте или напишите: «лаборатория и офис».
choose-ask-area = <b>Сколько площади?</b> Выберите или напишите: «300 м²», «от 200 до 500», «0,5 га».
choose-ask-place = <b>Где?</b> Отметьте округа или напишите метро, район либо название площадки, рядом с которой искать.
choose-ask-stage = <b>На каком вы этапе?</b>
choose-ask-priorities = <b>Что важнее всего?</b> Отметьте одно или несколько.
choose-expected-fields = Такого направления не знаю. Напишите отрасль — «микроэлектроника», «биотехнологии», «роботы» — или отметьте ниже.
choose-expected-premises = Таких помещений не знаю. Напишите, например: «лаборатория и офис» — или отметьте ниже.
choose-expected-area = Площадь не разобрал. Напишите числом: «300 м²», «от 200 до 500», «0,5 га» — или выберите ниже.
choose-expected-place = Такого места не нашёл. Напишите округ, станцию метро или район: «Зеленоград», «Калужская», «Печатники» — или отметьте ниже.
choose-expected-stage = Выберите этап кнопкой или напишите, например: «стартап», «действующее производство».
choose-expected-priorities = Выберите кнопками или напишите, например: «льготы и метро».

choose-need-fields = Занимаетесь: { $answer }
choose-need-premises = Нужны: { $answer }
choose-need-area = Площадь: { $answer }
choose-need-place = Где: { $answer }
choose-need-stage = Этап: { $answer }
choose-need-priorities = Важно: { $answer }
choose-no-matter = неважно

choose-premise-office = офисы
    .unknown = офисы не указаны
choose-premise-laboratory = лаборатории
    .unknown = лаборатории не указаны
choose-premise-clean-room = чистые помещения
    .unknown = чистые помещения не указаны
choose-premise-production = производственные помещения
    .unknown = производственные помещения не указаны
choose-premise-storage = склад
    .unknown = склад не указан
choose-premise-showroom = выставочный зал
    .unknown = выставочный зал не указан
choose-premise-incubator = бизнес-инкубатор
    .unknown = бизнес-инкубатор не указан

choose-area-from = от { $from }
choose-area-to = до { $to }
choose-area-both = { $from }–{ $to }
choose-area-sqm = { $area } м²
choose-area-ha = { $area } га

choose-station = м. { $station }
choose-near = рядом с указанным местом
choose-near-button = 📍 Рядом со мной
choose-place-clear = ↺ Сбросить
choose-location-request = Пришлите геопозицию — кнопкой ниже или скрепкой, если хотите другое место. Саму точку бот не сохраняет, только список ближайших площадок.

choose-stage-idea = идея или прототип
choose-stage-young = молодая компания
choose-stage-production = действующее производство
choose-stage-investor = инвестор, строим сами

choose-priority-benefits = льготы
choose-priority-transport = метро рядом
choose-priority-neighbours = соседи по отрасли
choose-priority-university = вуз рядом

choose-reason-area = { $planned ->
    [yes] по плану { $area }
   *[no] всего { $area }
}
choose-reason-area-unknown = площадь не указана
choose-reason-near = рядом
choose-reason-rest = ещё { $count }
choose-reason-under-construction = ещё строится
choose-reason-planned = только в планах
choose-reason-stage-idea = { $verdict ->
    [yes] поддержка начинающих
   *[other] поддержка начинающих не указана
}
choose-reason-stage-young = { $verdict ->
    [yes] подходит молодой компании
   *[other] помещения для молодой компании не указаны
}
choose-reason-stage-production = { $verdict ->
    [yes] производственные помещения
   *[other] производственные помещения не указаны
}
choose-reason-stage-investor = { $verdict ->
    [yes] льготы на землю
   *[other] земля под стройку не указана
}
choose-reason-benefits = { $count ->
    [0] льгот нет
    [one] { $count } льгота
    [few] { $count } льготы
   *[many] { $count } льгот
}
choose-reason-metro = { $minutes ->
    [0] м. { $station }
   *[other] м. { $station }, { $minutes } мин пешком
}
choose-reason-metro-unknown = метро не указано
choose-reason-neighbours = { $count ->
    [0] соседей по отрасли рядом нет
    [one] { $count } сосед по отрасли рядом
    [few] { $count } соседа по отрасли рядом
   *[many] { $count } соседей по отрасли рядом
}
choose-reason-university = рядом { $name }
choose-reason-university-unknown = вуз рядом не указан

choose-result = 🧭 <b>{ $count ->
        [one] Может подойти { $count } площадка
        [few] Могут подойти { $count } площадки
       *[many] Могут подойти { $count } площадок
    } из { $total }</b>
choose-result-any = 🧭 <b>Условий вы не назвали, поэтому здесь все площадки подряд</b>. Добавьте хоть одно — список станет вашим.
choose-result-none = 🧭 <b>По всем условиям не подходит ни одна площадка</b>. Вот что ближе всего.
choose-result-site = <b>{ $number }. { $name }</b>
choose-result-area = <i>Площадь здесь — вся, что есть на площадке. Сколько свободно, знает её управляющая компания.</i>
choose-more = Ещё ›
choose-better = ‹ Лучшие
choose-map = 🗺 № { $number } на карте
choose-compare = ⚖️ Сравнить { $count }
choose-why-not = Почему не другие
choose-change = ✏️ Изменить ответы
choose-dropped = <b>{ $count ->
        [one] Не подошла { $count } площадка
        [few] Не подошли { $count } площадки
       *[many] Не подошло { $count } площадок
    }</b>
choose-dropped-field = не то направление — { $count }
choose-dropped-place = не то место — { $count }
choose-dropped-area = мало площади — { $count }
choose-dropped-site = <b>{ $name }</b> — { $reasons }
choose-change-which = Что изменить? Список пересчитаю сразу.
choose-change-fields = Занимаетесь: { $answer }
choose-change-premises = Помещения: { $answer }
choose-change-area = Площадь: { $answer }
choose-change-place = Где: { $answer }
choose-change-stage = Этап: { $answer }
choose-change-priorities = Важно: { $answer }
choose-last = 🧭 <b>В прошлый раз вы подбирали так</b>
choose-last-result = Показать, что подходит
choose-nothing-kept = Ваш подбор не сохранился. Подберём заново?

## Личные данные

privacy =
    🔒 <b>Что бот хранит о вас</b>

    • номер вашего аккаунта в Telegram, время первого обращения и день последнего — чтобы знать, сколько людей пользуется ботом;
    • отметку, что вы заблокировали бота, — чтобы не писать вам;
    • площадки, которые вы поставили рядом для сравнения, — сутки;
    • ответы последнего подбора площадки — пока не подберёте снова или не сотрёте; ответы незаконченных разговоров по шагам — 30 дней;
    • статусы и суммы последней оценки льгот — пока не сделаете новую или не сотрёте;
    • вопросы, которые вы задали человеку через /ask, и переписку по ним — 30 дней после закрытия. Вопрос закрываете вы или оператор; если на ответ две недели никто не отозвался, он закроется сам. Операторы видят текст, но не вас; телефоны и почту бот из него убирает;
    • если вы подписались на новости: когда вы согласились и отказались, что и на какое время выбрали — пока не сотрёте; какие сообщения вам ушли — 90 дней;
privacy-operator = • если вы отвечаете на вопросы людей — ваше имя, как оно указано в Telegram, на тех, что вы взяли, — до 30 дней после закрытия вопроса;
privacy-admin = • если вы администратор и публикуете новости: черновики и пометку, что вы опубликовали и отклонили, — пока не сотрёте;
privacy-location = • что вас просили прислать геопозицию и с какими фильтрами искать, — пока вы не ответите.
privacy-rest =
    Имя, телефон, почту и геопозицию бот не хранит. Сообщение лежит в базе, пока на него готовится ответ, затем стирается; его порядковый номер остаётся на 48 часов, чтобы не ответить дважды. Если ответить не удалось, сообщение ждёт администратора до 14 дней, он видит только время и ошибку. Сам вопрос — без телефонов, почты, ссылок и без отметки, кто спросил, — хранится 90 дней, чтобы видеть, на что бот не ответил.

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

## Показатели

stats = 📊 <b>Статистика</b>
stats-hint = Время и ответы — с запуска этого процесса, остальное — по всей базе. Время по Москве.
stats-refresh = 🔄 Обновить
stats-parked = Отложенные обновления: { $count }
stats-number = { $value }
stats-share = { $value } %
stats-ms = { $value } мс
stats-mb = { $value } МБ
stats-days = { $days } д { $hours } ч
stats-hours = { $hours } ч { $minutes } мин
stats-minutes = { $minutes } мин
stats-row-people = Люди
stats-row-people-today = были сегодня
stats-row-people-week = за 7 дней
stats-row-people-month = за 30 дней
stats-row-people-blocked = заблокировали
stats-row-updates-today = Обновления сегодня
stats-row-updates = с запуска
stats-row-p50 = половина быстрее
stats-row-p95 = 95 % быстрее
stats-row-backlog = ждут и в работе
stats-row-parked = отложены
stats-row-answered = Ответы: точные
stats-row-suggested = предложен выбор
stats-row-refused = не нашлось
stats-row-unanswered = ждут разбора
stats-row-deliveries = К доставке
stats-row-feeds = Ленты
stats-row-feeds-failing = не читаются
stats-row-feeds-age = с прошлого чтения
stats-row-technoparks = Площадки
stats-row-clusters = кластеры
stats-row-benefits = меры поддержки
stats-row-stale = пора проверить
stats-row-catalog-version = версия
stats-row-memory = Память
stats-row-uptime = работает
stats-row-version = версия бота

button-back-zl = ‹ К отложенным
button-back-zs = ‹ К статистике
parked =
    📥 <b>Отложенные обновления</b>{ $count ->
        [0] { "" }
        [one] { " " }— { $count } запись
        [few] { " " }— { $count } записи
       *[many] { " " }— { $count } записей
    }
parked-hint = С ними бот не справился с трёх попыток. Исправьте причину и повторите: человек получит свой ответ. Тексты людей здесь не показываются.
parked-empty = Сейчас ничего не отложено: бот справился со всем, что пришло.
parked-item = { $moment } · { $kind }
parked-kind-message = сообщение
parked-kind-edited_message = правка сообщения
parked-kind-channel_post = запись канала
parked-kind-callback_query = нажатие кнопки
parked-kind-inline_query = запрос из другого чата
parked-kind-my_chat_member = вход или блокировка
parked-update =
    📥 <b>Обновление { $id }</b>
    { $kind }, { $moment }
    Ошибка: <code>{ $error }</code>
parked-no-error = не записана
parked-forget-question = Забыть его? Содержимое удалится, повторить будет нельзя.
parked-forget-yes = Да, забыть
parked-keep = Оставить
parked-replay = Повторить
parked-replay-all = Повторить все
parked-forget = Забыть
parked-replayed =
    { $count ->
        [0] Повторять нечего
        [one] Повторяю { $count } обновление
        [few] Повторяю { $count } обновления
       *[many] Повторяю { $count } обновлений
    }
parked-forgotten =
    { $count ->
        [0] Забывать нечего
        [one] Забыто { $count } обновление
        [few] Забыто { $count } обновления
       *[many] Забыто { $count } обновлений
    }
parked-gone = Этого обновления среди отложенных уже нет

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

## Вопрос человеку

button-back-kl = ‹ К моим вопросам
command-ask =
    .description = задать вопрос человеку
command-tickets =
    .description = открытые вопросы
ask-button = 🙋 Спросить человека
ask-new = ✍️ Задать вопрос
ask-expected = Напишите вопрос одним сообщением, до { $limit } знаков. Например: «Можно ли получить льготу по налогу на имущество, если цех в аренде?»
ask-question = Напишите вопрос одним сообщением, до { $limit } знаков. Сначала попробую ответить сам; если не получится, передам оператору.
ask-question-follow-up = Что передать оператору по вопросу № { $number }? Напишите одним сообщением, до { $limit } знаков.
ask-warning = Телефон, почту и другие личные данные не указывайте: ответ придёт сюда же.
ask-too-long = Получилось { $length ->
        [one] { $length } знак
        [few] { $length } знака
       *[many] { $length } знаков
    }, а оператору можно передать до { $limit }. Сократите, например оставьте один вопрос.
ask-too-short = Слишком коротко, оператор не поймёт. Напишите вопрос целиком, например: «Сколько ждать статус технопарка?»
ask-text-only = Передать могу только текст: без фото, голоса и файлов. Опишите вопрос словами.
ask-found = Вот что нашёл сам:
ask-helped = <b>Это помогло?</b>
ask-helped-expected = Нажмите «Да» или «Нет, спросить человека» под моим ответом.
ask-helped-yes = ✓ Да
ask-helped-no = Нет, спросить человека
ask-preview = Оператор увидит только это:
ask-preview-anonymous = Имени и номера вашего аккаунта он не узнает.
ask-hidden-phone = ⚠️ В тексте был телефон — убрал его.
ask-hidden-email = ⚠️ В тексте была почта — убрал её.
ask-send = Отправить
ask-preview-expected = Нажмите «Отправить», а если текст нужно поправить — «Назад».
ask-glad = Хорошо. Если появится другой вопрос — /ask.
ask-sent =
    🙋 <b>Вопрос № { $number } передан оператору</b>

    Ответ придёт сюда, под этим номером. Все ваши вопросы — в /ask.
ask-too-many = У вас уже { $limit } открытых вопросов — больше сразу нельзя. Закройте те, что больше не нужны.
ask-said = Передал оператору по вопросу № { $number }.
ask-closed-already = Вопрос № { $number } закрыт. Если осталось что спросить, задайте новый.
ask-closed-own = Вопрос № { $number } закрыт.
ask-gone = Этого вопроса больше нет: через { $days } дней после закрытия текст стирается.
ask-edited = Правка оператору не уйдёт. Отправьте дополнение новым сообщением — ответом на то же моё.

ask-list = 🙋 <b>Ваши вопросы</b>
ask-list-empty = Здесь будут вопросы, которые вы зададите человеку.
ask-list-full = Открыто { $limit } — пока это предел. Закройте те, что больше не нужны.
ask-list-item = № { $number } · { $state } · { $question }
ask-state-new = ждёт ответа
ask-state-taken = в работе
ask-state-answered = есть ответ
ask-state-closed = закрыт
ask-ticket =
    🙋 <b>Вопрос № { $number }</b> · { $state }
    задан { $date }
ask-ticket-asker = <b>Вы</b>, { $date }:
ask-ticket-operators = <b>Оператор</b>, { $date }:
ask-ticket-earlier = … более ранние сообщения не показаны
ask-write = ✍️ Дописать
ask-open = Вопрос № { $number }
ask-close = ✓ Закрыть вопрос

ask-reply = 💬 <b>Ответ на вопрос № { $number }</b>
ask-reply-hint = Если нужно уточнить, ответьте на это сообщение.
ask-closing = ✓ Оператор закрыл вопрос № { $number }. Если осталось что спросить, задайте новый.
ask-offer = 💡 <b>На вопрос № { $number } есть готовый ответ</b>
ask-offer-open = Открыть ответ

ask-contacts = 🙋 <b>Кого спросить</b>
ask-contacts-hint = Сам я вопросы людям не передаю. Вот кто отвечает за технопарки и льготы:
ask-contacts-line = <b>{ $name }</b> — { $role }
ask-contacts-site = <a href="{ $url }">{ $host }</a>
ask-contacts-as-of = сведения на { $date }
ask-contacts-question = Можно и спросить меня: /ask и вопрос одной строкой — покажу самое близкое, что есть в каталоге.
ask-contacts-nearest = По вашему вопросу ближе всего:
ask-contacts-button = 🙋 Кого спросить

desk-state-new = ждёт ответа
desk-state-taken = в работе
desk-state-answered = ответили
desk-state-closed = закрыт
desk-card = 🎫 <b>Вопрос № { $number }</b> · { $state }
desk-card-answer = <b>Бот ответил:</b>
desk-card-no-answer = Бот ответа не нашёл.
desk-card-taken = В работе: { $name }
desk-card-hint = Ответьте на это сообщение — ответ уйдёт спросившему.
desk-card-closed-asker = Закрыл спросивший.
desk-card-closed-operators = Закрыли операторы.
desk-card-forgotten =
    🎫 <b>Вопрос № { $number }</b> · закрыт
    Текст стёрт.
desk-take = Беру
desk-close = ✓ Закрыть
desk-taken = Вопрос № { $number } — ваш
desk-taken-already = Уже в работе: { $name }
desk-closed = Вопрос № { $number } закрыт
desk-closed-already = Вопрос № { $number } уже закрыт
desk-message = 💬 <b>Вопрос № { $number }</b> · пишет спросивший:
desk-message-forgotten = 💬 <b>Вопрос № { $number }</b>: текст стёрт.
desk-message-hint = Ответьте на это сообщение — ответ уйдёт спросившему.
desk-said = Передаю спросившему · вопрос № { $number }
desk-too-long = Ответ не ушёл: { $length ->
        [one] { $length } знак
        [few] { $length } знака
       *[many] { $length } знаков
    }, а можно до { $limit }. Отправьте двумя сообщениями.
desk-text-only = Ответ не ушёл: передать могу только текст.
desk-not-open = Ответ не ушёл: вопрос № { $number } закрыт.
desk-edited = Правка спросившему не уйдёт. Если нужно исправить, отправьте ответ ещё раз — новым сообщением.
desk-gone = Этого вопроса больше нет
desk-reply-nowhere = Это сообщение ни к какому вопросу не относится, и ответ никуда не ушёл. Ответьте на карточку вопроса, на слова спросившего или на черновик с кнопками.
desk-list = 🎫 <b>Открытые вопросы</b> — { $count }
desk-list-empty = Открытых вопросов нет.
desk-list-item = № { $number } · { $state } · { $question }
desk-list-more = Показаны первые { $shown }.

desk-faq-make = 💡 Сделать ответом
desk-faq-draft =
    💡 <b>Черновик ответа</b> · из вопроса № { $number }
    После публикации бот будет отвечать так всем.
desk-faq-field-question = Вопрос
desk-faq-field-variants = Варианты
desk-faq-field-answer = Ответ
desk-faq-field-sources = Источник
desk-faq-field = <b>{ $name }:</b> { $value }
desk-faq-no-variants = нет
desk-faq-hint = Чтобы изменить, ответьте на это сообщение: строка «Вопрос: …», «Варианты: …; …», «Ответ: …» или «Источник: название и ссылка» заменит свою часть. Текст без такого слова заменит ответ.
desk-faq-wrong-question = ⚠️ Вопрос должен быть одной строкой до 250 знаков.
desk-faq-wrong-variants = ⚠️ Вариантов — до 100, каждый одной строкой до 250 знаков.
desk-faq-wrong-answer = ⚠️ Ответ должен быть не пустым и не длиннее 2000 знаков.
desk-faq-wrong-sources = ⚠️ Источник — название до 250 знаков и, если есть, ссылка, которая начинается с https://.
desk-faq-source = Ответ оператора справочника
desk-faq-publish = ✅ Опубликовать
desk-faq-published =
    ✅ <b>Опубликовано</b>
    { $question }
desk-faq-check = Проверка — как бот отвечает теперь:
desk-faq-offers = { $count ->
        [one] Предложу ответ ещё { $count } человеку, который спрашивал о том же.
       *[other] Предложу ответ ещё { $count } людям, которые спрашивали о том же.
    }
desk-faq-open = Открыть ответ
desk-faq-undo = ↩️ Снять с публикации
desk-faq-undone = Снял с публикации
desk-faq-discard = ✕ Удалить черновик
desk-faq-discarded = Черновик удалён.
desk-faq-published-already = Это уже опубликовано. Чтобы изменить, сначала снимите с публикации.
desk-faq-gone = Черновика больше нет

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
inline-news = 📰 { $title }
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

    Здесь встанут рядом от двух до четырёх площадок. Откройте карточку и нажмите «⚖️ Сравнить», потом — ещё одну.
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

## Оценка льгот

menu-estimate = 🧮 Оценить в рублях
button-back-es = ‹ К оценке

estimate-status-sez-resident = Резидент ОЭЗ
    .button = Резидент ОЭЗ
estimate-status-technopark-operator = УК технопарка
    .button = УК технопарка
estimate-status-industrial-technopark-operator = УК промтехнопарка
    .button = УК промтехнопарка
estimate-status-anchor-resident = Якорный резидент
    .button = Якорный резидент
estimate-status-industrial-complex = Промкомплекс
    .button = Промкомплекс
estimate-status-investor-ipp = Инвестор с ИПП
    .button = Инвестор с ИПП
estimate-status-skolkovo-participant = Участник «Сколкова»
    .button = «Сколково»
estimate-status-intc-participant = Участник ИНТЦ
    .button = ИНТЦ
estimate-status-it-accredited = ИТ-компания
    .button = ИТ-компания
estimate-status-moscow-investor = Московский инвестор
    .button = Мосинвестор
estimate-status-spik-investor = Инвестор по СПИК
    .button = СПИК
estimate-status-no-status = Без особого статуса
    .button = Без статуса
estimate-chosen = ✓ { $name }
estimate-next = Дальше

estimate-step-statuses = Статусы
estimate-step-since = Год статуса
estimate-step-years = Срок
estimate-step-profit = Прибыль
estimate-step-property = Имущество
estimate-step-land-right = Чья земля
estimate-step-land = Стоимость участка
estimate-step-activity = Деятельность в ОЭЗ
estimate-step-payroll = Выплаты сотрудникам
estimate-step-share = Доля выручки от ИТ
estimate-step-investment = Вложения

estimate-ask-statuses =
    Кто вы или кем могли бы стать? Можно отметить несколько — посчитаю рядом.

    <i>УК — управляющая компания, ОЭЗ — особая экономическая зона, ИПП — инвестиционный приоритетный проект. У обычного резидента технопарка своей налоговой льготы нет: это «без особого статуса».</i>
estimate-ask-since = С какого года статус? От этого зависит, какой год льготы идёт.
estimate-ask-years = На сколько лет считать?
estimate-ask-profit = Какая прибыль за год?
estimate-ask-property = Сколько стоит имущество — в среднем за год, по балансу?
estimate-ask-land-right = Земля под площадкой — чья?
estimate-ask-land = Какая у участка кадастровая стоимость?
estimate-ask-activity = Чем занимаетесь в ОЭЗ по соглашению? От этого зависит аренда.
estimate-ask-payroll = Сколько за год выплачиваете сотрудникам — до вычета налогов?
estimate-ask-share = Какую долю доходов даёт ИТ-деятельность?
estimate-ask-investment = Сколько планируете вложить за весь срок?
estimate-expected-statuses = Отметьте хотя бы один статус или напишите его: «резидент ОЭЗ», «ИТ-компания и „Сколково“».
estimate-expected-since = Нужен год, с 2000 по 2060: «2024» или «с 2024 года». Если статуса нет — «ещё нет».
estimate-expected-years = Нужно целое число лет, от 1 до 15: «3» или «5 лет».
estimate-expected-profit = Нужна сумма в рублях за год: «120 млн», «1,5 млрд руб», «5 000 000».
estimate-expected-property = Нужна сумма в рублях: «500 млн», «1,5 млрд руб», «5 000 000».
estimate-expected-land-right = Выберите кнопку или напишите: «собственность», «аренда», «нет земли».
estimate-expected-land = Нужна сумма в рублях: «80 млн», «1,5 млрд руб», «5 000 000».
estimate-expected-activity = Выберите кнопку или напишите: «производство», «разработка».
estimate-expected-payroll = Нужна сумма в рублях за год: «90 млн», «полтора миллиона», «5 000 000».
estimate-expected-share = Нужна доля от 0 до 100 %: «70 %» или «0,7».
estimate-expected-investment = Нужна сумма в рублях: «200 млн», «1,5 млрд руб», «5 000 000».
estimate-problem-negative = Отрицательную сумму не посчитать. Если прибыли нет, напишите «0»; иначе — сумму: «120 млн».
estimate-problem-foreign = Считаю только в рублях. Переведите сумму по курсу и напишите так: «950 млн».
estimate-problem-monthly = Нужна сумма за год, а не за месяц: «36 млн».
estimate-problem-range = Нужна одна сумма, без «от» и «до»: «120 млн».
estimate-problem-too-large = Больше 1000 трлн рублей не бывает. Проверьте нули: «120 млн», «1,5 млрд».
estimate-zero-profit = Прибыли нет
estimate-zero-property = Имущества нет
estimate-zero-investment = Не планируем
estimate-since-none = Статуса ещё нет
estimate-since-answer = Статус с { $year } года
estimate-years = { $years ->
        [one] { $years } год
        [few] { $years } года
       *[many] { $years } лет
    }
estimate-land-owned = В собственности
estimate-land-leased = Арендуем у города или ОЭЗ
estimate-land-none = Своей земли нет
estimate-activity-technology-development = Разработка и внедрение технологий
estimate-activity-production = Производство

estimate-heading = 🧮 <b>Оценка льгот</b> · { $term }
estimate-status-heading = 🧮 <b>{ $status }</b> · { $term }
estimate-side-by-side = <b>Экономия за { $term }</b>
estimate-side-failing = не выполнено условие
estimate-apart-statuses = Статусы сравниваются, а не складываются: один налог два раза не сэкономить.
estimate-legend = <i>Ставки — общая → льготная, справа — экономия за год.</i>
estimate-total = <b>Экономия за { $term }: { $amount }</b>
estimate-disclaimer = <i>Это оценка по открытым источникам, а не налоговая консультация: право на льготу подтверждает инспекция.</i>
estimate-range = от { $least } до { $most }
estimate-cell-range = { $least }–{ $most }
estimate-cell-one = { $count } ₽
estimate-cell-thousand = { $count } тыс
estimate-cell-million = { $count } млн
estimate-cell-billion = { $count } млрд
estimate-cell-expired = не действует
estimate-cell-term-over = срок кончился
estimate-cell-not-yet = ещё не введена
estimate-cell-not-calculable = не посчитать
estimate-cell-condition-failed = нет условия
estimate-cell-choice-open = нет ответа
estimate-cell-unconfirmed = не в итоге
estimate-table-term = за { $years ->
        [one] { $years } год
        [few] { $years } года
       *[many] { $years } лет
    }
estimate-figure-profit = прибыль { $amount }
estimate-figure-propertyValue = имущество { $amount }
estimate-figure-landCadastralValue = { $right ->
        [owned] своя земля
        [leased] земля в аренде
       *[unknown] земля
    } { $amount }
estimate-figure-payroll = выплаты { $amount }
estimate-figure-investment = вложения { $amount }
estimate-missing = { $count ->
        [one] Не хватает суммы
       *[other] Не хватает сумм
    }: { $figures }. Без { $count ->
        [one] неё
       *[other] них
    } часть льгот не посчитана.
estimate-missing-profit = прибыль
estimate-missing-propertyValue = стоимость имущества
estimate-missing-landCadastralValue = кадастровая стоимость участка
estimate-missing-payroll = выплаты сотрудникам
estimate-missing-investment = вложения
estimate-conditions = <b>Условия</b>
estimate-conditions-failing = <b>Чего не хватает</b>
estimate-idle = Действующей льготы, которую можно посчитать, у этого статуса нет.
estimate-assumed = <b>Что принято</b>
estimate-assumed-first-year = год статуса не указан: { $year } год считается первым годом льготы
estimate-assumed-term = сроки по имуществу и земле отсчитаны от года статуса; по закону они идут с постановки имущества на учёт и с покупки участка
estimate-assumed-payroll = все выплаты каждому сотруднику — в пределах предельной базы взносов; сверх неё тарифы ниже
estimate-measure-pct-holds = { $has } % при норме { $needs } %
estimate-measure-pct-fails = у вас { $has } % при норме { $needs } %
estimate-measure-rub-holds = { $has } при норме { $needs }
estimate-measure-rub-fails = у вас { $has } при норме { $needs }
estimate-measure-rub-unknown = нужно не меньше { $needs }
estimate-apart-unconfirmed = <b>Отдельно, не в итоге: давно не подтверждалось</b>
estimate-apart-condition-failed = <b>Не в итоге: условие не выполнено</b>
estimate-apart-choice-open = <b>Не в итоге: зависит от ответа, которого нет</b>
estimate-apart-expired = <b>Уже не действует</b>
estimate-apart-term-over = <b>Льготный срок кончился</b>
estimate-apart-not-yet = <b>Ещё не введено</b>
estimate-apart-not-calculable = <b>Не посчитать</b>
estimate-note-unconfirmed = { $tax }: за весь срок было бы { $amount }; последнее подтверждение — на { $date }
estimate-note-worth = { $tax }: за весь срок было бы { $amount }
estimate-note-expired = { $tax }: льготная ставка действовала { $until }
estimate-laws = <b>Основания</b>
estimate-law = • { $tax }: { $law }. Сведения на { $date }
estimate-basis = • Основание: { $law }. Сведения на { $date }
estimate-rate-preferential = • Льготная ставка. { $text }
estimate-rate-general = • Общая ставка. { $text }
estimate-tax-code = НК РФ
estimate-button-conditions = ✓ Условия
estimate-button-formulas = 🔢 Как посчитано
estimate-button-change = ✏️ Изменить
estimate-button-file = 📄 Скачать расчёт
estimate-button-anew = ↺ Посчитать заново

estimate-conditions-heading = ✓ <b>Условия</b> · { $status }
estimate-conditions-hint = Отметьте, что у вас так, — итог пересчитается. Чего не знаете, считается выполненным.
estimate-conditions-none = Отмечать нечего: остальное следует из сумм и статуса.
estimate-condition-holds = { $number }. ✓ да
estimate-condition-fails = ✗ нет
estimate-condition-unknown = ? не знаю
estimate-formulas-none = Считать нечего: нет ни одной суммы, от которой берётся льгота.
estimate-rounding = <i>Каждый налог округлён до копейки, полкопейки — вверх; в декларации его округляют до рубля (НК РФ, статья 52, пункт 6).</i>
estimate-formula-general = { $base ->
        [taxable-profit] Прибыль
        [property-average-value] Среднегодовая стоимость имущества
        [land-cadastral-value] Кадастровая стоимость участка
       *[payroll] Выплаты сотрудникам
    } { $amount } × { $rate } ({ $tax ->
        [land-lease] обычная аренда
        [insurance] общий тариф
       *[other] общая ставка
    }) = { $general }
estimate-formula-rate = ; × { $rate } (льготно) = { $least }; экономия { $savingMost }
estimate-formula-exemption = ; по льготе налог не платится; экономия { $savingMost }
estimate-formula-share-of-amount = {" "}— исчисленный налог; к уплате { $rate } от него: { $least }; экономия { $savingMost }
estimate-formula-deduction = ; вычет { $rate }; экономия { $savingMost }
estimate-formula-range = ; льготно от { $rate } ({ $least }) до { $rateMax } ({ $most }); экономия от { $savingLeast } до { $savingMost }
estimate-formula-expired = ; льготной ставки на этот год нет, экономии нет
estimate-formula-not-yet = ; льготная ставка ещё не введена, экономии нет
estimate-formula-term-over = ; льготный срок кончился, экономии нет
estimate-formula-apart = { $formula } (не в итоге)
estimate-formula-none = Общей ставки на этот год источники не называют.

estimate-change = ✏️ <b>Что изменить?</b> Остальное останется, итог пересчитается.
estimate-kept = 🧮 <b>Прошлая оценка</b>
estimate-button-show = Показать
estimate-none = Последней оценки нет: её ещё не делали или стёрли. Посчитать недолго.
estimate-file = Расчёт по годам и налогам. Открывается в Excel.
estimate-file-name = raschet-lgot-{ $date }.csv
estimate-sheet-title = Оценка льгот, { $term }; расчёт на { $date }
estimate-sheet-totals = Итого (от и до, рублей)
estimate-sheet-saving = Экономия за весь срок
estimate-sheet-inputs = Исходные суммы, рублей
estimate-sheet-conditions = Условия
estimate-sheet-holds = выполнено
estimate-sheet-fails = не выполнено
estimate-sheet-unknown = неизвестно
estimate-sheet-disclaimer = Это оценка по открытым источникам, а не налоговая консультация: право на льготу подтверждает инспекция.
estimate-column-status = Статус
estimate-column-year = Год
estimate-column-benefit = Льгота
estimate-column-tax = Налог
estimate-column-base = База, руб.
estimate-column-general-rate = Общая ставка, %
estimate-column-rate-least = Льготная ставка от, %
estimate-column-rate-most = Льготная ставка до, %
estimate-column-general = Без льготы, руб.
estimate-column-paid-least = С льготой от, руб.
estimate-column-paid-most = С льготой до, руб.
estimate-column-saving-least = Экономия от, руб.
estimate-column-saving-most = Экономия до, руб.
estimate-column-counted = В итоге
estimate-column-law = Основание
estimate-column-as-of = Сведения на
estimate-column-formula = Как посчитано
estimate-counted-yes = да
estimate-counted-expired = нет: уже не действует
estimate-counted-term-over = нет: льготный срок кончился
estimate-counted-not-yet = нет: ещё не введена
estimate-counted-not-calculable = нет: не посчитать
estimate-counted-condition-failed = нет: условие не выполнено
estimate-counted-choice-open = нет: зависит от ответа
estimate-counted-unconfirmed = нет: давно не подтверждалось

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
news-found = 📰 <b>Новости по словам «{ $words }»</b> — { $count }
news-not-found =
    📰 По словам «{ $words }» новостей нет.
    Вот последние обо всём:
news-subscription-hint = 🔔 Новости можно получать сюда: все, по темам, о площадке, кластере или льготе. Отписаться — там же или под любым сообщением рассылки.
news-subscription = 🔔 Настроить
news-by-topic = 🏷 По темам
news-all = 📰 Все новости
news-title = 📰 <b>{ $title }</b>
news-source = Источник: { $source }
news-read-source = 🔗 Источник
news-topics =
    🏷 <b>Темы новостей</b>
    Сначала общие темы, затем площадки и кластеры, о которых писали.
news-topics-item = { $name } · { $count }

## Подписки

command-subscribe =
    .description = подписка на новости
command-settings =
    .description = что и когда присылать
command-unsubscribe =
    .description = отписаться от новостей

subscription = 🔔 <b>Подписка на новости</b>
subscription-choose = Выберите, о чём присылать: о чём-то одном или обо всём сразу. За площадкой, кластером или льготой можно следить с их карточки.
subscription-consent = <i>Выбирая, вы соглашаетесь получать рассылку. Бот запомнит номер этого чата, ваш выбор и время согласия. Отписаться можно в одно нажатие под любым сообщением; что ещё хранится — в /privacy.</i>
subscription-nothing = Пока ничего не выбрано — отметьте темы.
subscription-withdrawn = Вы отписаны, ничего не приходит.
subscription-at-once = Приходит сразу, в любое время.
subscription-at-once-quiet = Приходит сразу. С { $from }:00 до { $to }:00 — тишина: что вышло ночью, придёт после.
subscription-daily = Приходит раз в день одним сообщением, в { $hour }:00 по Москве.
subscription-weekly = Приходит раз в неделю одним сообщением, в понедельник в { $hour }:00 по Москве.
subscription-all = 📰 Все новости
subscription-remove = { $name } ✕
subscription-phrase = «{ $phrase }»
subscription-phrase-add = ➕ Слово или фраза
subscription-phrase-how =
    Ответьте на это сообщение словом или фразой до пяти слов: «индустриальный парк», «налог на прибыль». Формы слов не важны.
    Или одной строкой: <code>/subscribe индустриальный парк</code>
subscription-phrase-unfit = По такой фразе искать нечего: нужно от одного до пяти слов.
subscription-schedule = 🕘 Когда присылать
subscription-end = 🔕 Отписаться
subscription-settings = ⚙️ Вся подписка
subscription-return = 🔔 Вернуть подписку
subscription-returned = Подписка снова действует
subscription-full = Больше { $count } тем и записей сразу не вместить: уберите что-нибудь
subscription-in-chat = Подписка настраивается в переписке с ботом: /subscribe
subscription-administrators-only = Подписку группы меняют её администраторы

follow = 🔔 Следить
follow-off =
    🔔 <b>{ $name }</b>
    Пришлю, когда об этом напишут или когда сведения изменятся.
follow-on =
    🔔 <b>{ $name }</b>
    Вы следите: пришлю, когда об этом напишут или когда сведения изменятся.
follow-begin = 🔔 Следить
follow-end = 🔕 Больше не следить

schedule = 🕘 <b>Когда присылать</b>
schedule-chosen = ● { $label }
schedule-frequency-at-once = Сразу, как вышло
schedule-frequency-daily = Раз в день одним сообщением
schedule-frequency-weekly = По понедельникам одним сообщением
schedule-hour = { $hour }:00
schedule-quiet-22-8 = Тихо 22–8
schedule-quiet-23-7 = Тихо 23–7
schedule-quiet-20-9 = Тихо 20–9
schedule-quiet-none = В любое время

unsubscribe-confirm = Отписаться от всего? Новости и уведомления больше приходить не будут.
unsubscribe-yes = 🔕 Отписаться от всего
unsubscribe-nothing = Этот чат ни на что не подписан.
unsubscribed = 🔕 Готово, больше ничего не придёт. Ваш выбор сохранён: вернуть подписку можно кнопкой ниже или командой /subscribe.

## Рассылка

post-open = Открыть
post-settings = ⚙️ Настроить
post-unsubscribe = 🔕 Отписаться
digest = 📰 <b>{ $count ->
        [one] { $count } новость
        [few] { $count } новости
       *[many] { $count } новостей
    } по вашей подписке</b>
digest-line = • { $title }
digest-more = … и ещё { $count } — в /news

change-title-benefit = Льгота изменилась: { $name }
change-title-technopark = Изменились сведения: { $name }
change-title-cluster = Изменились сведения: { $name }
change-heading-benefit =
    💰 <b>Льгота изменилась</b>
    { $name }
change-heading-technopark =
    🏢 <b>Изменились сведения о площадке</b>
    { $name }
change-heading-cluster =
    🧩 <b>Изменились сведения о кластере</b>
    { $name }
change-line =
    <b>{ $label }</b>
    было: { $before }
    стало: { $after }
change-added =
    <b>{ $label }</b>
    стало известно: { $after }
change-removed =
    <b>{ $label }</b>
    было: { $before }
    больше не указано
change-aspect-status = Статус
change-aspect-rate = Ставка
change-aspect-period = Срок
change-aspect-summary = Суть
change-aspect-conditions = Условия
change-aspect-how-to-get = Как получить
change-aspect-operator = Управляющая компания
change-aspect-address = Адрес
change-aspect-figures = Цифры
change-aspect-residents = Резиденты
change-aspect-facilities = Что есть на площадке
change-aspect-coordinator = Координатор
change-aspect-companies = Якорные компании

news-subscribe = 🔔 Подписка

## Ленты

button-back-fd = ‹ К лентам
button-back-rq = ‹ К очереди
moment = { $day }, { $time }
feeds =
    📡 <b>Ленты новостей</b>{ $count ->
        [0] { "" }
       *[other] { " " }— { $count }
    }
feeds-empty = Пока ни одной. Адреса лент RSS и Atom задаёт настройка NEWS_FEEDS.
feeds-mode-review =
    { $minutes ->
        [1] Читаются раз в минуту
        [one] Читаются раз в { $minutes } минуту
        [few] Читаются раз в { $minutes } минуты
       *[many] Читаются раз в { $minutes } минут
    }; каждая новость ждёт решения администратора.
feeds-mode-auto =
    { $minutes ->
        [1] Читаются раз в минуту
        [one] Читаются раз в { $minutes } минуту
        [few] Читаются раз в { $minutes } минуты
       *[many] Читаются раз в { $minutes } минут
    }; новости о технопарках, кластерах и льготах публикуются сами.
feeds-more = И ещё { $count } — без ошибок или с меньшим числом ошибок.
feeds-waiting = 🗞 Ждут решения — { $count }
feeds-refresh = 🔄 Обновить
feed-new = ◦ <b>{ $name }</b>{ $place } — ещё не читалась
feed-read = ✓ <b>{ $name }</b>{ $place } — прочитана { $at }
feed-failing = ⚠️ <b>{ $name }</b>{ $place }
feed-place = { " " }({ $host })
feed-failure-unreachable = Сервер не отвечает: адрес неверен или сервер отключён.
feed-failure-private-address = Адрес ведёт во внутреннюю сеть — такие ленты не читаются.
feed-failure-timeout = Сервер отвечает слишком долго.
feed-failure-status = Сервер отказал: ошибка { $status }.
feed-failure-too-large = Лента больше 5 МБ.
feed-failure-too-many-redirects = Сервер перенаправляет по кругу.
feed-failure-not-a-feed = По этому адресу не RSS и не Atom.
feed-failure-unknown = Прочитать не получилось, причина — в журнале программы.
feed-failures =
    { $count ->
        [1] Не прочитана
        [one] Не прочитана { $count } раз подряд
        [few] Не прочитана { $count } раза подряд
       *[many] Не прочитана { $count } раз подряд
    }, следующая попытка — { $next }.
feed-last-read = Последний раз прочитана { $at }.
review = 🗞 <b>Ждёт решения</b> · <i>{ $source }, { $date }</i>
review-publish = ✓ Опубликовать
review-edit = ✏️ Изменить
review-reject = ✕ Отклонить
review-published = ✓ <b>Опубликовано</b>
review-rejected = ✕ <b>Отклонено</b>
review-skipped = ✕ <b>Пропущено автоматически</b>
review-decided-title = { $title }
review-decided-by = Решение: <a href="tg://user?id={ $id }">{ $name }</a>
review-admin = администратор { $id }
review-notice-published = Опубликовано
review-notice-rejected = Отклонено
review-notice-skipped = Пропущено
review-notice-already = По этой новости уже решили
review-empty = 🗞 Новостей, которые ждут решения, нет.
review-more =
    🗞 { $count ->
        [one] Ещё { $count } новость ждёт
        [few] Ещё { $count } новости ждут
       *[many] Ещё { $count } новостей ждут
    } решения.
review-open-queue = Открыть очередь

## Публикация

button-back-pf = ‹ К публикациям
publish-text = Пришлите текст новости — с форматированием, если нужно, — или перешлите готовый пост. Первая строка станет заголовком.
publish-text-expected = Нужен текст или картинка с подписью, например: «В технопарке „Калибр“ открыли цех».
publish-keep-text = Оставить текст
publish-too-long = Получилось { $length ->
        [one] { $length } знак
        [few] { $length } знака
       *[many] { $length } знаков
    }, а в сообщение помещается { $limit }. Пришлите текст покороче.
publish-too-long-caption = С картинкой помещается { $limit } знака, а получилось { $length }. Сократите текст или обойдитесь без картинки.
publish-title = Пришлите заголовок.
publish-title-proposed = Оставьте этот заголовок или пришлите другой.
publish-title-expected = Нужен заголовок в одну строку, до { $limit } знаков, например: «В „Калибре“ открыли цех».
publish-keep = ✓ Оставить
publish-link = Пришлите ссылку на источник. Без неё источником будет названа редакция бота.
publish-no-link = Без ссылки
publish-link-expected = Нужен адрес страницы, например: https://mos.ru/news/1.
publish-picture = Пришлите картинку. С ней в сообщение помещается 1 024 знака.
publish-no-picture = Без картинки
publish-picture-expected = Нужна картинка — не файлом, а фотографией.
publish-topics = Отметьте темы: по ним новость получат подписчики. Площадку, кластер или льготу можно добавить, прислав название.
publish-topics-expected = Такой площадки, кластера или льготы нет. Пришлите название, например: «Калибр».
publish-topic-on = ✓ { $name }
publish-next = Дальше
publish-when = Когда отправить? Можно прислать время по Москве: «завтра 10:00», «24.12 09:30».
publish-when-expected = Нужно время по Москве, например: «завтра 10:00» или «24.12 09:30».
publish-when-past = Это время уже прошло. Пришлите другое, например: «завтра 10:00».
publish-when-too-far = Это больше чем через год. Пришлите время поближе, например: «24.12 09:30».
publish-when-without-hour = Нужны и день, и час, например: «завтра 10:00».
publish-when-unclear = Время не понятно. Пришлите, например: «завтра 10:00» или «24.12 09:30».
publish-now = 📤 Сейчас
publish-keep-draft = 📝 В черновики
publish-summary-title = Заголовок: { $title }
publish-summary-link = Ссылка: { $link }
publish-summary-picture = 🖼 С картинкой
publish-list = 📣 <b>Публикации</b>
publish-list-empty = Пока ничего нет.
publish-list-hint = Черновики и последние новости, отправленные подписчикам.
publish-new = ✏️ Новая публикация
publish-item-draft = 📝 { $title }
publish-item-scheduled = ⏰ { $title }
publish-item-published = ✓ { $title }
publish-item-withdrawn = ✕ { $title }
publish-draft-cut = <i>Здесь только начало: всего { $length } знаков.</i>
publish-draft = 📝 <b>Черновик</b>
publish-scheduled = ⏰ <b>Будет отправлено { $at }</b>
publish-recipients = 👥 Получат сразу: { $atOnce }{ $later ->
        [0] { "" }
       *[other] , позже — в сводках и после тихих часов: { $later }
    }
publish-step-open = Открыть
publish-step-send = 📤 Отправить
publish-step-when = ⏰ Время
publish-step-text = Текст
publish-step-title = Заголовок
publish-step-link = Ссылка
publish-step-picture = Картинка
publish-step-topics = Темы
publish-step-discard = 🗑 Удалить черновик
publish-step-pause = ⏸ Пауза
publish-step-resume = ▶️ Продолжить
publish-step-stop = ⏹ Остановить
publish-step-correct = ✏️ Исправить
publish-step-withdraw = ↩️ Отозвать
publish-step-resend = 🔁 Отправить ещё раз, где неизвестно
publish-confirm = ☝️ <b>Так новость увидят подписчики</b>
publish-confirm-now = Отправить её сейчас?
publish-confirm-at = Отправить её { $at }?
publish-confirm-send =
    { $count ->
        [0] 📤 Опубликовать без рассылки
        [one] 📤 Отправить { $count } подписчику
       *[other] 📤 Отправить { $count } подписчикам
    }
publish-confirm-schedule = ⏰ Отправить в это время
publish-confirm-correction =
    ☝️ <b>Так новость будет выглядеть теперь</b>
    Исправить её в боте и у всех, кто её получил?
publish-confirm-correct = ✏️ Исправить
publish-confirm-withdrawal =
    ↩️ <b>Отозвать новость?</b>
    Она исчезнет из бота, рассылка остановится, а отправленное за последние 48 часов будет удалено у получателей.
publish-confirm-withdraw = ↩️ Отозвать
publish-confirm-over = Это подтверждение больше не действует. Откройте публикацию и попробуйте ещё раз.
publish-preview-refused = ⚠️ Telegram не принимает такое сообщение: { $reason }
publish-gone = Этой публикации больше нет.
publish-discarded = 🗑 Черновик удалён.
publish-check-below = ✏️ Исправленная новость — в сообщении ниже.
publish-taken = По этой новости уже решили.
publish-back-to = ‹ К публикации
publish-progress = 📣 <b>{ $title }</b>
publish-state-preparing = Готовлю список получателей
publish-state-running = Отправляется
publish-state-paused = ⏸ На паузе
publish-state-stopped = ⏹ Остановлено
publish-state-done = ✓ Рассылка окончена
publish-withdrawing = ↩️ Отозвано; удаляю отправленное
publish-withdrawn = ↩️ Отозвано
publish-correcting = ✏️ Исправляю отправленное
publish-sent = Отправлено: { $sent } из { $total }
publish-left = Осталось: { $left }
publish-left-later = Осталось: { $left }, из них позже — в сводках и после тихих часов: { $later }
publish-count-gone = Недоступны: { $count }
publish-count-failed = Telegram отказал: { $count }
publish-count-unknown = Неизвестно, дошло ли: { $count }
publish-count-dropped = Уже не нужно: { $count }
publish-speed =
    { $perSecond } в секунду, ещё около { $minutes ->
        [one] { $minutes } минуты
       *[other] { $minutes } минут
    }
publish-failures = Что не вышло:
publish-failure-failed = • { $chat }: отказ — { $reason }
publish-failure-unknown = • { $chat }: неизвестно — { $reason }
publish-open-news = 📰 Новость в боте
publication-own-source = редакция бота
publication-source = Источник: { $source }
publication-topics = 🏷 Темы: { $topics }
publication-no-topics = 🏷 Темы не распознаны

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
roubles-trillion = { $count } трлн ₽

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
config-expected-WEBHOOK_URL = адрес https://…, по которому Телеграм достучится до бота
config-expected-WEBHOOK_SECRET = от 16 до 256 латинских букв, цифр, «-» и «_»; обязателен вместе с WEBHOOK_URL
config-expected-DATABASE_URL = адрес вида postgres://пользователь:пароль@сервер:5432/база или пустое значение
config-expected-DATA_DIR = путь к папке
config-expected-HOST = имя или адрес сетевого интерфейса, например 127.0.0.1
config-expected-PORT = число от 0 до 65535
config-expected-METRICS_HOST = имя или адрес сетевого интерфейса, например 127.0.0.1
config-expected-METRICS_PORT = число от 0 до 65535 или пустое значение
config-expected-METRICS_PUBLIC = одно из: true, false
config-expected-ADMIN_IDS = номера пользователей Telegram через запятую
config-expected-OPERATOR_CHAT_ID = номер чата операторов: у группы он отрицательный, например -1001234567890; или пустое значение
config-expected-NEWS_FEEDS = адреса лент вида https://example.ru/rss через запятую или пустое значение
config-expected-NEWS_POLL_MINUTES = число минут от 1 до 1440
config-expected-NEWS_MODE = одно из: review, auto
config-expected-BROADCAST_RATE = число от 1 до 1000
config-expected-LOG_LEVEL = одно из: fatal, error, warn, info, debug, trace, silent

## Запуск и остановка

started =
    Бот «{ $name }» запущен.
      база данных: { $database }
      связь:       { $transport }
      каталог:     { $records } (версия { $version })
transport-telegram = { $apiRoot }, @{ $username }, { $way ->
    [webhook] вебхук
   *[polling] опрос
}
transport-playground = страница чата на этом компьютере (токен не задан)
started-operation = Состояние и показатели: { $url }/readyz, { $url }/metrics
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
address-in-use = Адрес { $host }:{ $port } занят другой программой. Задайте другой PORT, а для показателей — METRICS_PORT.
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

## Команды в терминале

command-locked = Базу в папке { $path } держит работающий бот (процесс { $pid }). Остановите его, повторите команду и запустите снова. С PostgreSQL (DATABASE_URL) останавливать бота не нужно.
replay-usage = Укажите номера обновлений или ничего, чтобы повторить все: npm run updates:replay -- НОМЕР …
replay-done = { $count ->
    [0] Повторять нечего: отложенных обновлений нет.
   *[other] Будет обработано заново: { $count }. Отложенных осталось: { $left }. Работающий бот возьмётся за них через несколько секунд, остановленный — при запуске.
}
backup-usage = Укажите файл или ничего: npm run backup -- ФАЙЛ
restore-usage = Укажите файл копии: npm run restore -- ФАЙЛ. Чтобы заменить базу, в которой уже есть данные людей, добавьте --replace.
backup-done = Копия готова: { $path } ({ $rows ->
    [one] { $rows } запись
    [few] { $rows } записи
   *[other] { $rows } записей
}).
restore-done = База восстановлена из { $path } ({ $rows ->
    [one] { $rows } запись
    [few] { $rows } записи
   *[other] { $rows } записей
}): { $database }.
backup-damaged = Файл повреждён или это не копия базы. База осталась прежней.
backup-version = Копия сделана другой версией программы (схема базы { $theirs }, сейчас { $ours }). Восстановите её той версией, которой она сделана, и обновите программу после этого. База осталась прежней.
backup-not-empty = В базе уже есть данные людей. Чтобы заменить их копией, добавьте --replace. База осталась прежней.
backup-file = Файл не читается или не записывается: { $reason }

## news:export и news:import

news-export-usage = Укажите, в какой файл записать: npm run news:export -- ФАЙЛ
news-export-done = Подписки записаны в { $path }. В файле номера чатов — храните его как пароль.
news-import-usage = Укажите файл с подписками: npm run news:import -- ФАЙЛ
news-import-done = Подписок принято: { $written }. Оставлено как есть, потому что в базе решение новее или то же: { $kept }.
news-import-refused = Это не файл подписок или он испорчен, ничего не изменено. Место: { $place }
news-transfer-file = Файл не читается или не записывается: { $reason }

## catalog:load

load-usage = Укажите один файл или одну папку: npm run catalog:load -- ФАЙЛ_ИЛИ_ПАПКА
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
