"""Days of the week as they are misspelt: an alternation for the pattern of times."""

# Written out: by their letters "vienes", "salado" and "Monty" are as near.
DAYS = (
    r"mon(?:ay|dy|dya|daay)s?|moday|munday|mondey|tusday|tuesdy|tuesay|tueday|teusday|tuseday|tuesdey|chuesday|wen(?:s|d)day|wednes?dy|wedn?esay|wedensday|wednsday|wendesday|wenesday|wednessday|wedsday|weddensday"
    r"|th(?:us|ur|rus|irs?|ers|ru)day|thurs(?:dy|ay|dat)|thurdsay|fridy|firday|fryday|friady|fridey|frday|saterday|satuday|saturdy|satruday|saturay|saderday|satday|sunady|sundy|sonday|sundey|snuday"
    r"|lune|lunez|luness|martez|marte(?= (?:en|por|a|de)\b)|mircoles|mierkoles|miercole[sz]?|miercles|miercoels|meircoles|mierocles|miersoles|miecoles|mier[sz]coles"
    r"|jueve|juebes?|jue[bv]ez|jeuves|jubes|juves|huebes|gueves|juevs|b[ie]{2}rnes|viernez|vierne|vierns|virnes|viermes|vierness|biernez|beirnes"
    r"|s[aá]?vados?|sabdos?|zabados?|zavados?|sabaod|sadabo|savdo|sabao|domigos?|domimgo|dominigo|domingho|domnigo|domindo"
)
