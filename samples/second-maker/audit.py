"""Judge every case from truth.jsonl and cases.tsv alone (no generator state) and compare with `expect`/`why`."""
import json,sys,datetime as dt,collections,itertools
sys.path.insert(0, str(__import__('pathlib').Path(__file__).parent)); import data
root=sys.argv[1]; rec={}
for l in open(f'{root}/cases.tsv').read().splitlines()[1:]:
    x=l.split('\t'); assert len(x)==7; rec[x[0]]=x
bad=0; seen=collections.Counter()
D=dt.date.fromisoformat
for l in open(f'{root}/truth.jsonl'):
    c=json.loads(l); r=rec[c['case']]; today=D(r[6][:10]); f=set(); con=[i for i in c['images'] if i['kind']=='contract']; assert len(con)==1
    t=con[0]['truth']; assert data.upper(t['price'])==t['upper'] and D(t['signed'])<=today
    if t['listing']!=r[3]: f.add('listing.digit')
    fronts=[i for i in c['images'] if i['kind'] in('id_front','id_both')]; backs=[i for i in c['images'] if i['kind'] in('id_back','id_both')]
    if t['a']['name']!=r[4] or t['b']['name']!=r[5]:
        f.add('party.swapped' if (t['a']['name'],t['b']['name'])==(r[5],r[4]) else 'party.name')
    for i in fronts:
        p=i['truth']['person']; n=p['id_number']
        assert n[6:14]==p['birth'].replace('-','') and (int(n[16])%2==1)==(p['sex']=='男'), c['case']
        if not data.id_ok(n): f.add('id.checksum')
    names={i['truth']['person']['name'] for i in fronts}; nums={i['truth']['person']['id_number'] for i in fronts}
    missing=len(fronts)<2 or len(backs)<2
    if len(fronts)>2 or len(backs)>2: f.add('id.two-cards')
    for q in 'ab':
        if len(fronts)>=2:
            if t[q]['id_number'] not in nums: f.add('party.id')
            if t[q]['name'] not in names: f.add('card-name')
    if missing: f.add('id.missing')
    def fit(p,tr):
        b=D(p['birth']); s=D(tr['valid_from'])
        if s<b: return False
        e=data.validity(b,s); return (e.isoformat() if e else '长期')==tr['valid_to']
    def ok(tr): return tr['valid_to']=='长期' or D(tr['valid_to'])>=today
    for i in c['images']:
        if i['kind']=='id_both' and not fit(i['truth']['person'],i['truth']): f.add('id.sides')
    ff=[i['truth']['person'] for i in c['images'] if i['kind']=='id_front']; bb=[i['truth'] for i in c['images'] if i['kind']=='id_back']
    if len(ff)==len(bb) and ff and not any(all(fit(p,x) for p,x in zip(ff,perm)) for perm in itertools.permutations(bb)): f.add('id.sides')
    # printed pairing by role must be true in all but the sides trap
    if any(not ok(i['truth']) for i in backs): f.add('id.expired')
    w=c['why']; want={'party.name':[{'party.name','card-name'},{'party.name'}],'party.other-person':[{'card-name','party.id'},{'card-name'}],'id.two-cards':[{'id.two-cards','id.expired'}]}.get(w[0] if w else '',[set(w)])
    good=f in want; exp={'':'pass','id.expired':'resubmit','id.missing':'resubmit|manual'}.get(w[0] if w else '','manual')
    if not good or exp!=c['expect']: bad+=1; print('DISAGREE',c['case'],w,f,c['expect'],c['notes'])
    seen[str(w)]+=1
    if 'listing.digit' in w: assert sum(x!=y for x,y in zip(t['listing'],r[3])) in (1,2) and len(t['listing'])==len(r[3])
print('audited',dict(seen),'disagreements',bad)
