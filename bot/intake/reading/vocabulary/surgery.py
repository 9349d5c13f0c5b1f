"""The words for operations, and what people say beside them that belongs to none."""

from __future__ import annotations

import re

# What is taken out of a body, and what is put into one.
_TAKEN = (
    r"(?:gall ?bladder|appendix|uterus|bunions?|tumou?rs?|cysts?|kidney|ribs?|coccyx|tailbone|spleen|prostate|ovar(?:y|ies)|tonsils|thyroid"
    r"|dis[ck]s?|bone spurs?|spurs?|hardware|screws?|rods?|plates?|implants?|stimulator|lump|lipoma|growth|mass|ganglion|fibroids?|hemorrhoids?|lymph nodes?|mesh|neuroma)"
)
_PUT = r"(?:rods?|screws?|plates?|pins?|hardware|metal|(?:a |the )?(?:cage|spacer|artificial disc|stimulator|mesh))"
_METAL = r"(?:tornillos?|placas?|barras?|varillas?|clavos?|protesis|fierros?|fierritos|mallas?|estimulador)"
_WHOSE = r"(?:(?:an?|two|three|some|the|my|his|her|that|\d+) )?"
_WHOSE_ES = r"(?:(?:un|unos|unas?|los|las|el|la|dos|tres|mi|\d+) )?"
_OF_BODY = r"(?:apendice|vesicula|matriz|utero|tumor|quiste|rinon|disco|hernia|prostata|ovarios?|bola|coxis|seno)"
# What was put into the body, where it is told when or that it was put there.
_IMPLANTED = (
    r"(?:(?:(?:spinal cord|spinal|nerve|neuro) ?)?(?:stimulators?|stim)|(?:pain|morphine|intrathecal) pump|(?:neuro)?estimulador(?:es)?|bomba de (?:morfina|dolor))"
    r"(?: (?:was|got|fue|put|placed|implanted|installed|inserted|implantado|puesto|colocado|in))*"
    r"(?:(?<=put in)|(?<=implanted)|(?<=placed)|(?<=implantado)|(?= (?:(?:in|en|el|back|around|about) )*(?:(?:19|20)\d\d|'\d\d)))"
)
# Told without a word for it: "been under the knife", "they opened me up", "went in through my belly".
_OPENED = (
    r"(?:under|underneath) the (?:knife|scalpel)|on the operating table|(?:cut|opened|sliced|cracked) (?:me|her|him|my (?:back|neck|spine|hip|knee)) (?:open|up)\b|been (?:cut|opened) (?:open|up)"
    # Who cuts: "I cut my hand open" is an accident.
    r"|(?:(?<=they )|(?<=he )|(?<=she )|(?<=surgeon )|(?<=surgeons )|(?<=doctor )|(?<=doctors )|(?<=dr )|(?<=got )|(?<=had ))(?:cut|opened|sliced)(?: (?:my|his|her|the))?(?: (?:left|right|low|lower))? (?:carpal tunnel|wrist|hand|foot|ankle|elbow|shoulder|leg|arm|heel|groin|belly|stomach|chest|throat) (?:open|up)\b"
    r"|(?:me|le|lo|la) (?:abrieron|rajaron)|pas(?:e|o|ado) por (?:el )?(?:quirofano|cuchillo|bisturi)|(?:entre|entro|entrado) al? quirofano"
)
# "Plates and screws in my ankle", "tengo tornillos en la espalda"
_HARDWARE = (
    r"(?:(?:metal|titanium|some|two|three|four|six|\d+) ){0,2}(?:rods?|screws?|plates?|pins?|hardware|cage)(?:(?:,| and| n| &|,? and)? (?:(?:a|some|two|\d+) )?(?:rods?|screws?|plates?|pins?|hardware|cage)){0,2} in(?:to)? (?:my|his|her|the) (?:(?:left|right|low|lower) )?"
    r"(?:back|spine|neck|hips?|knees?|legs?|foot|feet|ankles?|shoulders?|arms?|wrists?|hands?|elbows?|pelvis|femur|jaw)"
    r"|(?:(?<=tengo )|(?<=tiene )|(?<=traigo )|(?<=trae )|(?<=llevo )|(?<=lleva ))(?:(?:una?|unos|unas|dos|tres|cuatro|seis|\d+|los|las) )?(?:tornillos?|placas?|barras?|varillas?|clavos?|fierros?)(?: y (?:tornillos?|placas?|barras?|varillas?|clavos?))? en (?:la|el|mi|los|las)(?: \w+)"
)
# "The hernia op", "since my op"; a photo op is none.
_OP = (
    r"(?:(?:(?:back|spine|spinal|neck|hips?|knees?|shoulder|foot|ankle|hand|wrist|elbow|hernia|dis[ck]|bunion|tunnel|nerve|heart|eye|meniscus|gallbladder|appendix) )ops?"
    r"|(?:(?<=my )|(?<=an )|(?<=the )|(?<=had )|(?<=this )|(?<=last )|(?<=first )|(?<=second )|(?<=two )|(?<=three ))ops?)(?!-)"
    # "L4 L5 done in 2017": an operation of these levels; what goes into them is none.
    r"|(?:(?<=had )|(?<=had my )|(?<=had the )|(?<=got )|(?<=got my )|(?<=they did )|(?<![\s\S])|(?<=, ))[clt][1-8](?:(?:[ /-]|,? and | to )(?:[clts]?[1-8]))* (?:(?:was|were|got) )?(?:done|redone|fixed)(?= (?:in |back in )?(?:(?:19|20)\d\d|'\d\d|twice|again|last))"
    # The mesh of a hernia, where it is told when.
    r"|(?:hernia|groin|pelvic|bladder|inguinal) mesh|malla (?:de|para|por) (?:la |una )?hernia"
)
TERM = re.compile(
    rf"\b(?:{_IMPLANTED}|{_OP}|"
    rf"{_OPENED}|{_HARDWARE}|(?:metal )?(?:rods?|screws?|plates?|pins?)(?:,| and| n| &| with) (?:(?:some|two|three|four|six|eight|\d+) )?(?:rods?|screws?|plates?|pins?|cage)|"
    # "Then they redid it in 2018"
    r"(?:redid|redo) (?:it|(?:my|the|his|her) \w+)(?= (?:again )?(?:(?:back )?in |last )(?:\d|year|spring|summer|fall|winter))|(?<=had it )redone\b|"
    r"(?:(?<=they )|(?<=he )|(?<=she )|(?<=dr )|(?<=doctor )|(?<=doctors )|(?<=surgeon )|(?<=had ))replaced (?:it|my|her|his|the)|(?:tubal )?ligation|(?:gastric |heart )?bypass|gastric sleeve|tummy tuck|liposuction|orif|amputations?|amputated"
    r"|(?:(?:ulnar|median|tarsal|cubital|trigger|radial|nerve|tunnel|finger|fascia|plantar|psoas|muscle) ){1,3}(?:release|transposition|repair|graft)|(?:nerve|skin|bone|tendon) grafts?|(?:breast |chest |nipple |jaw )?reconstruction"
    r"|(?:a )?nerve (?:was |got )?(?:cut|removed|taken) out|nerve removed|nerve (?:(?:was|got|been) )?(?:moved|transposed|released|decompressed|relocated)|liberacion del? (?:nervio|tunel)|limpieza de (?:hombro|rodilla|disco|columna|cadera)|manga gastrica|amputacion|injertos?(?: (?:de (?:hueso|nervio|piel)|oseo))?|reconstruccion|trasplante|reparacion del? \w+|"
    r"surger(?:y|ies)|surgerys|sugery|surgury|operations?|operated(?: on)?|(?<=did )operate(?: on)?|operate(?: on)? (?:me|my|her|him)\b|fus+h?(?:io?n|oin|on)s?|fused"
    r"|micro-? ?dis[ck]s?\b|(?:hemi|micro ?|endoscopic )?(?:laminectom(?:y|ies)|dis[ck]ectom(?:y|ies)|laminotom(?:y"
    r"|ies))|decompressions?|acdf|alif|tlif|plif|psi?f|lami|(?:(?<=, )|(?<=- ))replaced(?= (?:(?:in|last|about|back in) )*(?:\d|twice|spring|summer|fall|winter|year))"
    # Mastectomy, foraminotomia, osteotomy; a rhizotomy is no operation, nor is blood that is drawn.
    r"|(?!rhizo|rizo|phlebo|flebo|vasec)\w{3,}(?:ectom|otom)(?:y|ies|ias?)"
    r"|xlif|olif|(?:hip|knee|shoulder|disc|disk|joint|ankle|valve) replacements?|\w{3,}plast(?:y|ies|ias?)|(?:hernias?|dis[ck]s?|meniscus|rotator cuff|aneurysm|bunions?|fracture|acl|labrum|tendon|ligament) (?:(?:was|were|got) )?(?:fixed|repaired|reconstructed|operated)|(?:revisions?|redo)(?= (?:in|surgery|fusion|at|of|\d|[clts]\d))"
    rf"|{_TAKEN} (?:(?:was|were|got|been) )?(?:removed|removal|cleaned (?:out|up)|trimmed|repaired|scraped|cut (?:out|off|away)|out\b(?! of\b| in (?!(?:19|20)\d\d|early|late|my \d|the \W?\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|taken out|shaved(?: off| down)?)"
    rf"|(?:took|taken|cut|shaved|scraped|trimmed|clipped|removed|cleaned)(?: out)? {_WHOSE}{_TAKEN}(?: (?:out|off|down))?(?! (?:out |off )?(?:of|from) (?:the|a|that) (?!back|spine|neck|hip|leg|knee|foot|body))"
    rf"|(?:put|placed|inserted) (?:in )?{_WHOSE}{_PUT}(?: and (?:some )?{_PUT})?"
    r"|(?:hip|knee|shoulder|disc|disk)s? (?:(?:was|were|got|been) )?replaced|nerve (?:release|decompression)"
    r"|(?:ankle|hip|wrist|leg|foot|elbow|arm|shoulder|knee|femur) (?:(?:was|got|been) )?(?:pinned|plated|scoped)|(?:pinned|plated) (?:it|my|his|her)|(?<=had it )(?:pinned|plated|scoped|repaired|replaced|rebuilt)"
    r"|(?:knee|hip|shoulder|ankle|wrist|elbow) scopes?|scoped (?:it|(?:my|his|her|the|both) (?:(?:left|right) )?\w+)(?: out)?"
    r"|(?:me|le) (?:amputaron|cortaron) (?:el|la|los|las|un|una|mi|parte)(?: del?| la)? \w+"
    r"|neurolysis|neurolisis|bone graft|descompresion|(?:me|le) cambiaron (?:la|el|una|mi) (?:cadera|rodilla|disco)"
    rf"|(?:me|le) (?:pusieron|colocaron|metieron) {_WHOSE_ES}{_METAL}(?: y {_WHOSE_ES}{_METAL})?"
    rf"|(?:me|le) (?:quitaron|sacaron|extirparon) {_WHOSE_ES}(?:{_OF_BODY}|{_METAL})"
    r"|arthroscop(?:y|ies)|artroscopias?|carpal tunnel release|(?:hernia|rotator cuff|meniscus|acl|tendon|labrum|labral|ligament) (?:repair|reconstruction)s?"
    r"|scoliosis correction|correccion de (?:la )?escoliosis|c[- ]?section|cesareas?|caesarean|cesarean"
    r"|(?:rods?|screws|cage|hardware|plates?) (?:and (?:rods|screws|plates) )?(?:put|placed"
    r"|in) (?:in )?|cirugias?|sirugia|operacion(?:es)?|operaron|operad[oa]s?|fusion(?:es)?"
    r"|fusionaron|artrodesis"
    r"|reemplazo de (?:cadera|rodilla|disco)|protesis de (?:cadera|rodilla)"
    r"|intervencion(?:es)? quirurgicas?)(?!\w)"
)
# Behind an operation: "in Manila", "en Tijuana", read where it begins with a capital.
PLACE_NAMED = re.compile(
    r" (?:in|en|at)(?= )((?: (?:the |la |el )?[A-Z\u00c0-\u00dc][\w'-]+){1,3})"
)
# What was put in came out again: "…, then taken out", "y luego me lo quitaron".
OUT_AGAIN = re.compile(
    r",? (?:(?:and|but|y|pero) )?(?:(?:then|later|after that|luego|despues)(?: on)? )?(?:(?:had|they|he|she|me|le) )?(?:(?:it|them|lo|la|los|las) )?(?:(?:was|were|got|taken|had to be) )?"
    r"(?:taken (?:back )?out|took (?:it|them) (?:back )?out|removed|pulled(?: out)?|came (?:back )?out|quitaron|sacaron|retiraron)(?! (?:of|my|mi|la|el)\b)"
    r"(?: (?:(?:in|en|the|next|last|el|a) )*(?:(?:19|20)\d\d|year(?: later)?|month(?: later)?|ano pasado))?\b"
)
# How it went, and what else comes to mind: "…, dr said it went perfect", "…, im 17".
ASIDE = re.compile(
    r"(?: ?[,.;!(] ?| - | )(?:(?:and|but|so|y|pero) )?(?:(?:my |the |el |la |mi )?(?:dr|dra|doctora?|surgeon|cirujan[oa]) (?:said|says|told|dijo|dice)"
    r"|that'?s (?:where|when|what|why|how|all|it\b|about it|pretty much)|that is (?:where|when|what|why)|thats (?:where|when|what|why)"
    r"|(?:and )?it (?:went|didn'?t|never|helped|failed|made|only|got|still)\b|i'?m (?:\d+|still|not|in)\b"
    r"|i (?:don'?t|dont|can'?t|cant|do not) (?:know|remember|recall)\b|no (?:se|me acuerdo|recuerdo)\b|(?<= )(?:nada mas|solamente|unicamente|es todo|eso es todo|y ya|nothing else|that'?s it|thats it)(?=\W*$)"
    r"|(?<=[,.;!] )(?:nothing|not|none|never|but not|de|en)(?: (?:ever|yet|on|in|for|to|la|el|los|las|my|the))* (?:back|spine|neck|legs?|espalda|columna|cintura|cuello)(?: (?:though|tho|yet|no|nada|nunca|ninguna|todavia no))?(?=\W*$)"
    r"|if (?:you|u|that)\b|(?<=[,.;!] )(?:im|still|neither|made (?:it|me|things)|didn'?t|did not|no relief|got worse|nothing|everything|pain|worse|no help|since then|ever since|because|cuz|cause)\b"
    r"|(?<=[,.;!] )(?:ya|sigo|sigue|quede|no me|no sirvio|no funciono|desde entonces|porque|ahora)\b"
    r"|de (?:ahi|alli) (?:me|viene|empezo)|y (?:sigo|quede|ahora|desde entonces)\b)"
)
# "Can't remember the name of it, the one where …"
UNNAMED = re.compile(
    r"\W*(?:i )?(?:can'?t|cannot|don'?t|dont|do not|no (?:me )?(?:acuerdo|recuerdo|se)(?: de| del)?|not sure)(?: (?:remember|recall|know|of))?"
    r" (?:what|how|the|its|el|como|cual|exact|exacto)(?: (?:name|word|nombre|es|was|it))*(?:'s)?(?: (?:was|is|called|it'?s|se|llama\w*|of|for|it))*[,.;]? (?:but |pero )?(?=\w+ \w+)"
)
# "Nothing there. Wait, yes, they …": the no is taken back.
YES_AFTER_ALL = re.compile(
    r"[ ,.;!]+(?:(?:wait|bueno|actually|oh|well|digo|perdon|espere|hold on|sorry|ah|ay|no)[ ,.]+)+(?:yes|yeah|yep|si)\b[ ,.]*(?=\w)"
)
