"""The words that people have for a pain, as the pain questionnaires of both languages know them.

Sources: Melzack, The McGill Pain Questionnaire, Pain 1 (1975) 277-299, and its Spanish versions.
"""

from __future__ import annotations

import re

from bot.intake.reading.text.load import word_set
from bot.intake.reading.text.misspelt import Spelling

# Words that describe nothing but pain.
STRONG = (
    r"burning|burns|stabbing|stabs|stabby|throbby|jabby|shooty|shooting|shoots|throbbing|throbs|aching|achy|tingling|tingly"
    r"|tingles|electric(?:al)?(?: shocks?)?|zapping|zaps|jolts?|shock-?like|pins and needles"
    r"|cramping|crampy|gnawing|piercing|pinching|radiating|radiates|excruciating|unbearable"
    r"|achey|throb|jab(?:s|bing)?|white[- ]hot|lancinating|scalding|smarting|squeezing|wrenching|vise-?like|vice-?like"
    r"|hammering|relentless|unrelenting|debilitating|charley horses?|blowtorch|ice ?pick|knife twisting|twisting knife"
    r"|lightning bolts?|tingle|prickle|zappy|jolting|(?:knife|needle)-?like|cosquillas|dead leg(?: feeling)?|tight band|pins n needles|pins & needles|agonizing|stinging|stings|prickling|prickly|pulsing|pulsating|nagging|searing|crushing"
    r"|numbness|numb|spasms?|(?:comes|coming) (?:and goes|in waves)|knife|like fire|on fire|tooth ?ache|zing(?:s|ing|ers?)?|taladran?|lightning|ardor"
    r"|arde|ardiente|quemazon|quema(?! que\b)|quemante|punzante|punzadas?|pulsante|palpitante|hormigueo"
    r"|calambres?|electric[oa]|descargas?|toques electricos|adormecid[oa]|adormecimiento"
    r"|entumecid[oa]|entumecimiento|se me duerme|como cuchillo|cuchill\w+|agujas|corrientazos?"
    r"|corriente|insoportable|agudo|agud[oa]|latigazos?|lumbre|lacerantes?|opresiv[oa]|pinchazos?|piquet(?:es?|itos?)|escozor|desgarrador|taladrante"
    r"|entumid[oa]s?|pellizcos?|martillazos?|navajazos?|quemante|pulsatil|punzones|tirantez|se (?:me |le )?corre(?= (?:hasta|por|hacia|a la|al))"
    r"|(?:like|como)(?: si fuera)?(?: (?:an?|the|some|una?|unos|unas|el|la))?(?: (?:red|white|really|very))?[ -](?:hot|burning|heated) (?:poker|irons?|coals?|wires?|kni(?:fe|ves)|nails?|needles?|rods?|lava|oil|glass|metal|blade)"
    r"|(?:(?:like|como)(?: si fuera)?(?: (?:an?|the|una?|unos|unas|el|la))? )?(?:hierro|fierro|clavo|aguja|alambre|atizador|brasa|carbon|cuchillo|metal)(?:e?s)? (?:calientes?|ardiendo|ardientes?|al rojo(?: vivo)?|prendid[oa]s?|encendid[oa]s?|hirviendo)"
    r"|vibrating|vibrates|fizzy|fizzing|fizzes|prickles|twinges?|gnaws|bee stings?|vibracion(?:es)?|toques|hormigueos|como (?:de )?muela"
    r"|(?:adormilad|engarrotad|acalambrad|encalambrad)[oa]s?|cosquilleos?|picor|puntadas?|punaladas?|chispazos?|relampagos|electric[oa]s|choques? electricos?|(?:punz|ardi|quem|puls|palpit)(?:a|e)ntes|(?:adormec|entumec)id[oa]s"
    r"|se (?:me|le|les|nos|te) (?:duermen?|adormecen?|entumen?|entumecen?|acalambran?|encalambran?|engarrotan?)"
    r"|(?:me|le|les|nos) (?:arden?|quema(?! que\b)|queman|punzan?|jalan?|aprietan?|pican|pellizcan?|hormiguean?|palpitan?|pulsan?|pinchan?|hincan?|late(?! que\b)|laten)"
    r"|viene en oleadas|por oleadas|jalon(?:es)?|va y viene|irradia|tirones?|tiron|como fuego|fuego"
)
# Words that describe pain only next to a word for it.
MILD = (
    r"sharp|dull|aches|tender to (?:the )?touch|burn|bruised|heaviness|heavy pressure|(?<!blood )(?<!of )pressure(?! (?:at|from|to)\b)|tightness|stiffness|soreness|tenderness"
    r"|crawling|pricking|buzz(?:es|ing|y)?|drilling|grinding|brutal|nauseating|cutting|freezing|knots?|cramps?|sting|squeezes"
    r"|pesad[oa]|pesadez|rigidez|tirante|ties[oa]|presion(?! (?:alta|arterial|baja|sanguinea))|molestia sorda|sorda|dormid[oa]|helad[oa]|latidos"
    r"|boring(?= (?:pain|ache))|(?<!breathe )(?<!breath )(?<!breaths )(?<!breathing )deep(?! (?:breath|tissue|down\b|inside))|fri[oa]s?|hinchad[oa]s?|itchy|itching|itches|comezon|picazon|constant|constante|hot|cold|tight|stiff|heavy|pulling|sore|severe|intense"
    r"|shocks?|poking|pokes?|tickl(?:es|ing|y)|weakness|weak|tugging|ripping|gripping|twisting|electricity|electricidad|burny|icy|swollen|apretad[oa]s?|terrible|horrible|awful|nonstop|chronic|sordo(?! del? (?:un|mi|su|el|oido|lado))|profundo|fuerte|intenso|terrible|leve|mild(?! (?:bulg|stenosis|degenerat|arthritis|herniat|scoliosis|changes|narrowing|dis[ck]))"
    r"|moderate|annoying|bad|sharply|tearing|pounding|raw|tender|sensitive"
)
# Words that describe the pain of a place that is named: "neck. stiff. tight. pulls when I turn".
LOCAL = (
    r"burn(?! (?:through|off|out|units?|center|victim|calories|the|my|ward|marks?)\b)|pressure(?= (?:like|in|on|round|around|down|behind|under)\b)|aches?|ached|burned|burnt|stiff|stiffness|tight|tightness|pulls(?! (?:over|up|out))|pulling|sore|soreness|grinding|grinds|crawling|crawls|raw|heaviness"
    r"|(?:falls|goes|is|feels) (?:asleep|dead)(?! (?:cent|middle|set|on|end))|(?:goes|going) to sleep|locks? up|seizes? up|pinch(?:es|ed)?|gives? out|tickl(?:es|ing)|se (?:duermen?|adormecen?|entumen?|entumecen?|acalambran?)|tearing|buzz(?:es|ing|y)|pounding|pounds|cramps?|itch(?:es|y|ing)|frozen (?:up|solid|stiff)|tender(?! to)|throbbed|stung|pesadez|tirantes?|jala(?:n|ndo)?"
    r"|opresion|latidos|comezon|picazon|dormid[oa]s?|adolorid[oa]s?|ties[oa]s?|rigidez|palpita|late(?= (?:mucho|fuerte|y|como|todo|cada)\b)|punza(?:n)?|quem[ao]n|arden|pulso"
)
WORD = re.compile(rf"\b(?:{STRONG}|{LOCAL}|{MILD})\b")
SURE = re.compile(rf"\b(?:{STRONG})\b")
NEAR_PLACE = re.compile(rf"\b(?:{LOCAL})\b")
SPELLING = Spelling(
    word_set(
        "burning stabbing shooting throbbing aching tingling tingly numbness cramping pinching radiating piercing stinging "
        "prickly pulsing gnawing electric excruciating unbearable spasms punzante punzadas hormigueo calambre calambres "
        "adormecido adormecida entumecido entumecida quemazon insoportable"
    ),
    word_set(
        "shouting shopping scooting shooing turning burying burnings acting asking learning pitching pushing singing string "
        "stringing swinging slinging sinking thinking camping clamping tinkling tangling radiation piecing pulling pulping "
        "electra electro pinning inching punching adormecer boring burned calambra spasm quemaron quemaban quemaran shootings unbeatable"
    ),
)
# What brings it on, makes it worse or better: "my waistband sets it off", "me duele más al sentarme".
_IT = r"(?:it|this|that|the pain|my \w+|el dolor)"
CHANGES = re.compile(
    rf"\b(?:sets? {_IT} off|set(?:s|ting)? off {_IT}|brings? {_IT} on|brings? on {_IT}|triggers? {_IT}|aggravates? {_IT}|irritates? {_IT}|(?:makes?|making) {_IT} (?:flare(?: up)?|hurt(?: more)?|(?:(?:so much|much|a lot|way|even|feel) )*(?:worse|better))"
    r"|flares?(?: up)? (?:when|if|after|with)|(?:hurts?|worse|better|worst|more|less) (?:when|whenever|if|after|while|at night|in the (?:morning|evening)|sitting|standing|walking|lying|driving|bending)\b"
    r"|(?:me )?l[oa] (?:provoca|empeora|dispara|desata|agrava|activa|calma|alivia)n?|(?:me )?(?:duele[n]?|molesta|arde|empeora|mejora)(?: (?:mas|menos|mucho|peor))* (?:al|cuando|si|con|de noche|en la (?:noche|manana|tarde))\b|(?:mas|peor|mejor) (?:al \w+r|cuando|si (?:me|estoy|camino)|de noche|sentad[oa]|parad[oa]|acostad[oa]))\b"
)
# The chat makes nobody's pain worse.
OF_CHAT = re.compile(
    r"\b(?:you|your|this (?:chat|thing|form|site)|the (?:chat|form|bot|website|office|call)|bots?|website|app|ustedes?|(?:el|este) (?:chat|bot|formulario)|calls?|call(?:ing)? me|llam\w+)\b"
)
