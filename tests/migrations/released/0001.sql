BEGIN TRANSACTION;
CREATE TABLE address_change (
	person_id INTEGER NOT NULL, 
	old_email VARCHAR(254) NOT NULL, 
	new_email VARCHAR(254) NOT NULL, 
	asked_at DATETIME NOT NULL, 
	confirmed_at DATETIME, 
	undone_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_address_change PRIMARY KEY (id), 
	CONSTRAINT fk_address_change_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_address_change_public_id UNIQUE (public_id)
);
CREATE TABLE agreement (
	id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	words TEXT NOT NULL, 
	written_at DATETIME NOT NULL, 
	CONSTRAINT pk_agreement PRIMARY KEY (id), 
	CONSTRAINT fk_agreement_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_agreement_group_id_version UNIQUE (group_id, version)
);
INSERT INTO "agreement" VALUES(1,1,1,'We’re here as friends. Come as you are, and stay as long as you like.

What’s shared here stays here, unless someone’s life is in danger.

No comparing. Nobody has to prove anything, and every sort of news counts.

Ask before giving advice. Say no whenever you need to; nobody needs a reason.

We’re friends alongside other help, not instead of it.','2026-11-22 14:00:16.089511');
INSERT INTO "agreement" VALUES(2,2,1,'We’re here as friends. Come as you are, and stay as long as you like.

What’s shared here stays here, unless someone’s life is in danger.

No comparing. Nobody has to prove anything, and every sort of news counts.

Ask before giving advice. Say no whenever you need to; nobody needs a reason.

We’re friends alongside other help, not instead of it.','2026-11-22 14:00:16.188298');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE attendance (
	group_id INTEGER NOT NULL, 
	meetup_id INTEGER NOT NULL, 
	membership_id INTEGER NOT NULL, 
	given VARCHAR(32) NOT NULL, 
	given_for INTEGER NOT NULL, 
	given_at DATETIME, 
	link_version INTEGER NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_attendance PRIMARY KEY (id), 
	CONSTRAINT fk_attendance_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_attendance_meetup_id FOREIGN KEY(meetup_id) REFERENCES meetup (id), 
	CONSTRAINT fk_attendance_membership_id FOREIGN KEY(membership_id) REFERENCES membership (id), 
	CONSTRAINT uq_attendance_group_id_meetup_id_membership_id UNIQUE (group_id, meetup_id, membership_id), 
	CONSTRAINT uq_attendance_public_id UNIQUE (public_id)
);
INSERT INTO "attendance" VALUES(1,1,8,'yes',0,NULL,0,1,'dkq84t9ccz9s');
INSERT INTO "attendance" VALUES(1,2,8,'yes',0,NULL,0,2,'mb2hkn3cxs76');
INSERT INTO "attendance" VALUES(1,3,8,'yes',0,NULL,0,3,'n94a4w8vyach');
INSERT INTO "attendance" VALUES(1,4,8,'yes',0,NULL,0,4,'rgqbysqfqq6g');
INSERT INTO "attendance" VALUES(1,5,8,'yes',0,NULL,0,5,'kfhcyq7uhvsb');
INSERT INTO "attendance" VALUES(1,6,8,'yes',0,NULL,0,6,'2yb7vp776bue');
INSERT INTO "attendance" VALUES(1,7,1,'not_yet',0,NULL,0,7,'3kt97f666vj7');
INSERT INTO "attendance" VALUES(1,7,2,'depends',0,'2026-11-22 14:00:16.634230',0,8,'vqm5xadh2ddy');
INSERT INTO "attendance" VALUES(1,7,4,'yes',0,'2026-11-22 14:00:16.615708',0,9,'ur5nf9baakrs');
INSERT INTO "attendance" VALUES(1,7,8,'yes',0,'2026-11-22 14:00:16.631227',0,10,'ub55y88z2dzs');
INSERT INTO "attendance" VALUES(1,7,7,'yes',0,'2026-11-22 14:00:16.628486',0,11,'fpek7eugqxzc');
INSERT INTO "attendance" VALUES(1,7,9,'no',0,'2026-11-22 14:00:16.637016',0,12,'nr93ambahp2c');
INSERT INTO "attendance" VALUES(1,7,3,'yes',0,'2026-11-22 14:00:16.305000',0,13,'yq494bsz293h');
INSERT INTO "attendance" VALUES(1,7,5,'yes',0,'2026-11-22 14:00:16.625395',0,14,'ch79wkwb774n');
INSERT INTO "attendance" VALUES(1,7,6,'not_yet',0,NULL,0,15,'q93uakt8rf74');
INSERT INTO "attendance" VALUES(1,8,1,'yes',0,'2026-11-22 14:00:16.639103',0,16,'daahjnxpkevh');
INSERT INTO "attendance" VALUES(1,8,2,'not_yet',0,NULL,0,17,'t6qwr3ym9r3d');
INSERT INTO "attendance" VALUES(1,8,4,'not_yet',0,NULL,0,18,'wcggwzac6nnz');
INSERT INTO "attendance" VALUES(1,8,8,'not_yet',0,NULL,0,19,'mp34cnzbk6fm');
INSERT INTO "attendance" VALUES(1,8,7,'not_yet',0,NULL,0,20,'gpvst8gjj7cs');
INSERT INTO "attendance" VALUES(1,8,9,'not_yet',0,NULL,0,21,'khg42d3qc6ty');
INSERT INTO "attendance" VALUES(1,8,3,'not_yet',0,NULL,0,22,'6q9bxqze658t');
INSERT INTO "attendance" VALUES(1,8,5,'not_yet',0,NULL,0,23,'dzd9qskp6nm7');
INSERT INTO "attendance" VALUES(1,8,6,'not_yet',0,NULL,0,24,'dh8tngfheskb');
CREATE TABLE circle (
	name VARCHAR(60) NOT NULL, 
	cover_name VARCHAR(60) NOT NULL, 
	met_where VARCHAR(32) NOT NULL, 
	since_year INTEGER NOT NULL, 
	since_month INTEGER, 
	started_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_circle PRIMARY KEY (id), 
	CONSTRAINT uq_circle_public_id UNIQUE (public_id)
);
INSERT INTO "circle" VALUES('The Thursday Lot','Thursday lot','forum',2016,3,'2026-11-22 14:00:16.089511',1,'8xhkemgwpmhm');
INSERT INTO "circle" VALUES('Night Bus','Night bus','course',2022,NULL,'2026-11-22 14:00:16.188298',2,'nyd6ngn8aq5f');
CREATE TABLE conversation (
	id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	CONSTRAINT pk_conversation PRIMARY KEY (id), 
	CONSTRAINT fk_conversation_group_id FOREIGN KEY(group_id) REFERENCES circle (id)
);
INSERT INTO "conversation" VALUES(1,1);
INSERT INTO "conversation" VALUES(2,1);
INSERT INTO "conversation" VALUES(3,1);
INSERT INTO "conversation" VALUES(4,1);
INSERT INTO "conversation" VALUES(5,1);
INSERT INTO "conversation" VALUES(6,1);
INSERT INTO "conversation" VALUES(7,1);
INSERT INTO "conversation" VALUES(8,1);
INSERT INTO "conversation" VALUES(9,1);
INSERT INTO "conversation" VALUES(10,1);
INSERT INTO "conversation" VALUES(11,1);
INSERT INTO "conversation" VALUES(12,1);
CREATE TABLE device (
	person_id INTEGER NOT NULL, 
	token_hash VARCHAR(64) NOT NULL, 
	label VARCHAR(60) NOT NULL, 
	is_own BOOLEAN NOT NULL, 
	signed_in_at DATETIME NOT NULL, 
	seen_at DATETIME NOT NULL, 
	ended_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_device PRIMARY KEY (id), 
	CONSTRAINT fk_device_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_device_public_id UNIQUE (public_id), 
	CONSTRAINT uq_device_token_hash UNIQUE (token_hash)
);
CREATE TABLE feed (
	person_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_feed PRIMARY KEY (id), 
	CONSTRAINT fk_feed_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_feed_person_id UNIQUE (person_id), 
	CONSTRAINT uq_feed_public_id UNIQUE (public_id)
);
INSERT INTO "feed" VALUES(2,0,'2026-11-22 14:00:16.705518',1,'77cgaweqvsmk');
CREATE TABLE invitation (
	group_id INTEGER NOT NULL, 
	inviter_id INTEGER NOT NULL, 
	email VARCHAR(254) NOT NULL, 
	name VARCHAR(60) NOT NULL, 
	words TEXT NOT NULL, 
	answer VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	sends INTEGER NOT NULL, 
	invited_at DATETIME NOT NULL, 
	sent_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	answered_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_invitation PRIMARY KEY (id), 
	CONSTRAINT fk_invitation_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_invitation_inviter_id FOREIGN KEY(inviter_id) REFERENCES membership (id), 
	CONSTRAINT uq_invitation_public_id UNIQUE (public_id)
);
INSERT INTO "invitation" VALUES(1,1,'','Ben','','accepted',0,0,'2026-11-22 14:00:16.109299','2026-11-22 14:00:16.109299','2026-12-06 14:00:16.109299','2026-11-22 14:00:16.119129',1,'ruu23j6hkfny');
INSERT INTO "invitation" VALUES(1,1,'','Priya','','accepted',0,0,'2026-11-22 14:00:16.125216','2026-11-22 14:00:16.125216','2026-12-06 14:00:16.125216','2026-11-22 14:00:16.127145',2,'t8zt27jp5fdp');
INSERT INTO "invitation" VALUES(1,1,'','Callum','','accepted',0,0,'2026-11-22 14:00:16.131748','2026-11-22 14:00:16.131748','2026-12-06 14:00:16.131748','2026-11-22 14:00:16.133999',3,'7jcmc9jed9ad');
INSERT INTO "invitation" VALUES(1,1,'','Siân','','accepted',0,0,'2026-11-22 14:00:16.138645','2026-11-22 14:00:16.138645','2026-12-06 14:00:16.138645','2026-11-22 14:00:16.140397',4,'vyvsqcdz2q4a');
INSERT INTO "invitation" VALUES(1,1,'','Tomasz','','accepted',0,0,'2026-11-22 14:00:16.145154','2026-11-22 14:00:16.145154','2026-12-06 14:00:16.145154','2026-11-22 14:00:16.146891',5,'b5eaq2xc48qn');
INSERT INTO "invitation" VALUES(1,1,'','Jo','','accepted',0,0,'2026-11-22 14:00:16.151180','2026-11-22 14:00:16.151180','2026-12-06 14:00:16.151180','2026-11-22 14:00:16.152900',6,'wpme3x2ymg4s');
INSERT INTO "invitation" VALUES(1,1,'','Dee','','accepted',0,0,'2026-11-22 14:00:16.157195','2026-11-22 14:00:16.157195','2026-12-06 14:00:16.157195','2026-11-22 14:00:16.158844',7,'ghbta5s477aa');
INSERT INTO "invitation" VALUES(1,1,'','Marcus','','accepted',0,0,'2026-11-22 14:00:16.163222','2026-11-22 14:00:16.163222','2026-12-06 14:00:16.163222','2026-11-22 14:00:16.164990',8,'j3u2hf9pddb9');
INSERT INTO "invitation" VALUES(1,1,'','Dev','','accepted',0,0,'2026-11-22 14:00:16.169320','2026-11-22 14:00:16.169320','2026-12-06 14:00:16.169320','2026-11-22 14:00:16.171000',9,'jv9c562uh2fp');
INSERT INTO "invitation" VALUES(2,11,'','Ben','','accepted',0,0,'2026-11-22 14:00:16.192684','2026-11-22 14:00:16.192684','2026-12-06 14:00:16.192684','2026-11-22 14:00:16.194369',10,'fq8kqhrdw42q');
INSERT INTO "invitation" VALUES(1,1,'','Finn','All in one place at last. No need to post.','open',0,0,'2026-11-22 14:00:16.198234','2026-11-22 14:00:16.198234','2026-12-06 14:00:16.198234',NULL,11,'6mdwgmua6uwr');
CREATE TABLE limit_count (
	"key" VARCHAR(255) NOT NULL, 
	count INTEGER NOT NULL, 
	expires_at DOUBLE NOT NULL, 
	CONSTRAINT pk_limit_count PRIMARY KEY ("key")
);
CREATE TABLE meetup (
	group_id INTEGER NOT NULL, 
	organiser_id INTEGER NOT NULL, 
	uid VARCHAR(120) NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	title VARCHAR(120) NOT NULL, 
	place VARCHAR(200) NOT NULL, 
	notes TEXT NOT NULL, 
	is_all_day BOOLEAN NOT NULL, 
	wall_start DATETIME NOT NULL, 
	wall_end DATETIME NOT NULL, 
	start_fold INTEGER NOT NULL, 
	end_fold INTEGER NOT NULL, 
	timezone VARCHAR(64) NOT NULL, 
	starts_at DATETIME NOT NULL, 
	ends_at DATETIME NOT NULL, 
	sequence INTEGER NOT NULL, 
	when_version INTEGER NOT NULL, 
	revision INTEGER NOT NULL, 
	planned_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	called_off_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_meetup PRIMARY KEY (id), 
	CONSTRAINT fk_meetup_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_meetup_organiser_id FOREIGN KEY(organiser_id) REFERENCES membership (id), 
	CONSTRAINT uq_meetup_public_id UNIQUE (public_id), 
	CONSTRAINT uq_meetup_uid UNIQUE (uid)
);
INSERT INTO "meetup" VALUES(1,8,'meetup-28bc08b0-e6d4-4c35-ba26-78da4b09d7bf@localhost','fixed','The first time, in person','York station','We knew each other at once.',0,'2016-06-25 13:00:00.000000','2016-06-25 17:00:00.000000',0,0,'Europe/London','2016-06-25 12:00:00.000000','2016-06-25 16:00:00.000000',0,0,0,'2026-11-22 14:00:16.265625','2026-11-22 14:00:16.265625',NULL,1,'g27q3ksmjmdh');
INSERT INTO "meetup" VALUES(1,8,'meetup-ef42fd28-fff7-43dd-a7bf-dc9567f21e56@localhost','fixed','Whitby, last light','Whitby','Callum lost his hat. Nobody wanted to go home.',0,'2019-08-17 13:00:00.000000','2019-08-17 17:00:00.000000',0,0,'Europe/London','2019-08-17 12:00:00.000000','2019-08-17 16:00:00.000000',0,0,0,'2026-11-22 14:00:16.268953','2026-11-22 14:00:16.268953',NULL,2,'za832783a2gy');
INSERT INTO "meetup" VALUES(1,8,'meetup-d0b097f6-38de-43e2-8788-eeecf70bc6cc@localhost','fixed','Ben’s degree do','Leeds','Balloons, then chips.',0,'2021-07-04 13:00:00.000000','2021-07-04 17:00:00.000000',0,0,'Europe/London','2021-07-04 12:00:00.000000','2021-07-04 16:00:00.000000',0,0,0,'2026-11-22 14:00:16.270925','2026-11-22 14:00:16.270925',NULL,3,'gqmmmje6pfnu');
INSERT INTO "meetup" VALUES(1,8,'meetup-5057b237-9153-419f-88ca-44e3682b026b@localhost','fixed','Pies and a quiz','The Fleece, Haworth','Marcus wrote a round about buses.',0,'2023-12-06 13:00:00.000000','2023-12-06 17:00:00.000000',0,0,'Europe/London','2023-12-06 13:00:00.000000','2023-12-06 17:00:00.000000',0,0,0,'2026-11-22 14:00:16.272010','2026-11-22 14:00:16.272010',NULL,4,'yr4mt533gnta');
INSERT INTO "meetup" VALUES(1,8,'meetup-77d05b4a-ec49-463f-aab2-efb616cffbee@localhost','fixed','The long walk with the short cut','Malham','We took the short cut.',0,'2025-05-10 13:00:00.000000','2025-05-10 17:00:00.000000',0,0,'Europe/London','2025-05-10 12:00:00.000000','2025-05-10 16:00:00.000000',0,0,0,'2026-11-22 14:00:16.272822','2026-11-22 14:00:16.272822',NULL,5,'6dupddr7cgpq');
INSERT INTO "meetup" VALUES(1,8,'meetup-3f17b370-d456-4626-9fd8-d3f1ecfcb5c7@localhost','fixed','Allotment lunch at Dee’s','Dee’s allotment, Shipley','One wasp, many tomatoes.',0,'2026-09-19 13:00:00.000000','2026-09-19 17:00:00.000000',0,0,'Europe/London','2026-09-19 12:00:00.000000','2026-09-19 16:00:00.000000',0,0,0,'2026-11-22 14:00:16.273595','2026-11-22 14:00:16.273595',NULL,6,'xshbtrcp7wwt');
INSERT INTO "meetup" VALUES(1,3,'meetup-55767d6e-a811-4416-a0d8-08f4f291e0a8@localhost','fixed','Winter lights and pie','Hebden Bridge station, by the bench with the clock','Pies somewhere warm, a flat walk along the canal, then the lights come on at a quarter past four. Step-free throughout. Free to come; pies are about ten pounds.',0,'2026-12-12 13:00:00.000000','2026-12-12 17:00:00.000000',0,0,'Europe/London','2026-12-12 13:00:00.000000','2026-12-12 17:00:00.000000',0,0,0,'2026-11-22 14:00:16.305000','2026-11-22 14:00:16.305000',NULL,7,'m9tqc2trgraz');
INSERT INTO "meetup" VALUES(1,1,'meetup-d3bc181f-c942-42ee-9fa3-e52a75529c56@localhost','fixed','Spring reunion','The barn near Settle','Bunks, a big table, and a hill for whoever wants one.',1,'2027-03-27 00:00:00.000000','2027-03-28 00:00:00.000000',0,0,'Europe/London','2027-03-27 00:00:00.000000','2027-03-28 23:00:00.000000',0,0,0,'2026-11-22 14:00:16.639103','2026-11-22 14:00:16.639103',NULL,8,'gx2xg7q5mq4y');
CREATE TABLE membership (
	group_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	role VARCHAR(32) NOT NULL, 
	standing VARCHAR(32) NOT NULL, 
	hue INTEGER NOT NULL, 
	joined_at DATETIME NOT NULL, 
	left_at DATETIME, 
	agreed_version INTEGER NOT NULL, 
	agreed_at DATETIME NOT NULL, 
	mail_meetups VARCHAR(32) NOT NULL, 
	mail_milestones VARCHAR(32) NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_membership PRIMARY KEY (id), 
	CONSTRAINT fk_membership_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_membership_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_membership_group_id_person_id UNIQUE (group_id, person_id), 
	CONSTRAINT uq_membership_public_id UNIQUE (public_id)
);
INSERT INTO "membership" VALUES(1,1,'host','in',0,'2026-11-22 14:00:16.092114',NULL,1,'2026-11-22 14:00:16.092114','at_once','not_at_all',1,'ekceb5bm5dh6');
INSERT INTO "membership" VALUES(1,2,'member','in',1,'2026-11-22 14:00:16.119160',NULL,1,'2026-11-22 14:00:16.119160','at_once','not_at_all',2,'7b3b25t4gvqc');
INSERT INTO "membership" VALUES(1,3,'member','in',2,'2026-11-22 14:00:16.127160',NULL,1,'2026-11-22 14:00:16.127160','at_once','not_at_all',3,'r2bpxzua8ej5');
INSERT INTO "membership" VALUES(1,4,'member','in',3,'2026-11-22 14:00:16.134028',NULL,1,'2026-11-22 14:00:16.134028','at_once','not_at_all',4,'4by83prtde2v');
INSERT INTO "membership" VALUES(1,5,'member','in',4,'2026-11-22 14:00:16.140411',NULL,1,'2026-11-22 14:00:16.140411','at_once','not_at_all',5,'t5b3wxdugc48');
INSERT INTO "membership" VALUES(1,6,'member','in',5,'2026-11-22 14:00:16.146903',NULL,1,'2026-11-22 14:00:16.146903','at_once','not_at_all',6,'69v2s6dgt39u');
INSERT INTO "membership" VALUES(1,7,'member','in',6,'2026-11-22 14:00:16.152913',NULL,1,'2026-11-22 14:00:16.152913','at_once','not_at_all',7,'2qtc8t5gffh6');
INSERT INTO "membership" VALUES(1,8,'member','in',7,'2026-11-22 14:00:16.158857',NULL,1,'2026-11-22 14:00:16.158857','at_once','not_at_all',8,'ux848ugkwg68');
INSERT INTO "membership" VALUES(1,9,'member','in',0,'2026-11-22 14:00:16.165004',NULL,1,'2026-11-22 14:00:16.165004','at_once','not_at_all',9,'t4a5zmxsshuq');
INSERT INTO "membership" VALUES(1,10,'member','left',1,'2026-11-22 14:00:16.171014','2026-11-22 14:00:16.184699',1,'2026-11-22 14:00:16.171014','at_once','not_at_all',10,'tu973whv5c97');
INSERT INTO "membership" VALUES(2,11,'host','in',0,'2026-11-22 14:00:16.188856',NULL,1,'2026-11-22 14:00:16.188856','at_once','not_at_all',11,'9vnyya55g4yg');
INSERT INTO "membership" VALUES(2,2,'member','in',1,'2026-11-22 14:00:16.194382',NULL,1,'2026-11-22 14:00:16.194382','at_once','not_at_all',12,'t9r7f5btntpz');
CREATE TABLE message (
	id INTEGER NOT NULL, 
	"key" VARCHAR(200) NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	subject_key VARCHAR(80) NOT NULL, 
	address_hash VARCHAR(64) NOT NULL, 
	contents BLOB, 
	urgency INTEGER NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	due_at DATETIME NOT NULL, 
	expires_at DATETIME, 
	queued_at DATETIME NOT NULL, 
	sent_at DATETIME, 
	attempts INTEGER NOT NULL, 
	lease_until DATETIME, 
	last_error VARCHAR(120), 
	CONSTRAINT pk_message PRIMARY KEY (id), 
	CONSTRAINT uq_message_key UNIQUE ("key")
);
INSERT INTO "message" VALUES(1,'meetup:m9tqc2trgraz:0:ekceb5bm5dh6','meetup','m9tqc2trgraz:ekceb5bm5dh6','c6e2bd466df445793b55648f43bc0b471131831919d7ffbcc66df21797a93e5c',NULL,1,'queued','2026-11-22 14:00:16.546086',NULL,'2026-11-22 14:00:16.546174',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(2,'meetup:m9tqc2trgraz:0:7b3b25t4gvqc','meetup','m9tqc2trgraz:7b3b25t4gvqc','3bc74a704ac74f8655921aa32ea9bf11ebdc331ff9b44990157a043b9742f6cb',NULL,1,'queued','2026-11-22 14:00:16.560883',NULL,'2026-11-22 14:00:16.560936',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(3,'meetup:m9tqc2trgraz:0:4by83prtde2v','meetup','m9tqc2trgraz:4by83prtde2v','70e136bff40a10a21593079de699a0a8c8070e94d31317c23fe83c0aaafe7d75',NULL,1,'queued','2026-11-22 14:00:16.567843',NULL,'2026-11-22 14:00:16.567886',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(4,'meetup:m9tqc2trgraz:0:ux848ugkwg68','meetup','m9tqc2trgraz:ux848ugkwg68','8d426d69ba93ae2e63ac25fc1fafab2d88fd751ca58df722bb2e40879581c658',NULL,1,'queued','2026-11-22 14:00:16.574691',NULL,'2026-11-22 14:00:16.574743',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(5,'meetup:m9tqc2trgraz:0:2qtc8t5gffh6','meetup','m9tqc2trgraz:2qtc8t5gffh6','cf8009918ce1ded8af3d66e1312c1132fabcecb4251bb20ac1b982ee659ee2fd',NULL,1,'queued','2026-11-22 14:00:16.581474',NULL,'2026-11-22 14:00:16.581528',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(6,'meetup:m9tqc2trgraz:0:t4a5zmxsshuq','meetup','m9tqc2trgraz:t4a5zmxsshuq','82bc5fa6bc430adedf1c8a69ef06fef5c63002b9ba3ca10ea0fbc47b10ac1ada',NULL,1,'queued','2026-11-22 14:00:16.588432',NULL,'2026-11-22 14:00:16.588485',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(7,'meetup:m9tqc2trgraz:0:t5b3wxdugc48','meetup','m9tqc2trgraz:t5b3wxdugc48','94eedd8878e5acee2cd70bf78a3e939c938e55c6bf987340e6eb6ff86d9034ad',NULL,1,'queued','2026-11-22 14:00:16.595226',NULL,'2026-11-22 14:00:16.595282',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(8,'meetup:m9tqc2trgraz:0:69v2s6dgt39u','meetup','m9tqc2trgraz:69v2s6dgt39u','cd11410ae6412af34789969053375ba2b85435af06e04b20fbf9faba3d7c7cd2',NULL,1,'queued','2026-11-22 14:00:16.603818',NULL,'2026-11-22 14:00:16.603873',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(9,'meetup:gx2xg7q5mq4y:0:7b3b25t4gvqc','meetup','gx2xg7q5mq4y:7b3b25t4gvqc','3bc74a704ac74f8655921aa32ea9bf11ebdc331ff9b44990157a043b9742f6cb',NULL,1,'queued','2026-11-22 14:00:16.648898',NULL,'2026-11-22 14:00:16.648949',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(10,'meetup:gx2xg7q5mq4y:0:4by83prtde2v','meetup','gx2xg7q5mq4y:4by83prtde2v','70e136bff40a10a21593079de699a0a8c8070e94d31317c23fe83c0aaafe7d75',NULL,1,'queued','2026-11-22 14:00:16.655093',NULL,'2026-11-22 14:00:16.655134',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(11,'meetup:gx2xg7q5mq4y:0:ux848ugkwg68','meetup','gx2xg7q5mq4y:ux848ugkwg68','8d426d69ba93ae2e63ac25fc1fafab2d88fd751ca58df722bb2e40879581c658',NULL,1,'queued','2026-11-22 14:00:16.660691',NULL,'2026-11-22 14:00:16.660734',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(12,'meetup:gx2xg7q5mq4y:0:2qtc8t5gffh6','meetup','gx2xg7q5mq4y:2qtc8t5gffh6','cf8009918ce1ded8af3d66e1312c1132fabcecb4251bb20ac1b982ee659ee2fd',NULL,1,'queued','2026-11-22 14:00:16.666095',NULL,'2026-11-22 14:00:16.666139',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(13,'meetup:gx2xg7q5mq4y:0:t4a5zmxsshuq','meetup','gx2xg7q5mq4y:t4a5zmxsshuq','82bc5fa6bc430adedf1c8a69ef06fef5c63002b9ba3ca10ea0fbc47b10ac1ada',NULL,1,'queued','2026-11-22 14:00:16.671464',NULL,'2026-11-22 14:00:16.671511',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(14,'meetup:gx2xg7q5mq4y:0:r2bpxzua8ej5','meetup','gx2xg7q5mq4y:r2bpxzua8ej5','76d7d1e631a698e3ae7affaf6a42468480d15475dccd84533762c5bebce63682',NULL,1,'queued','2026-11-22 14:00:16.676861',NULL,'2026-11-22 14:00:16.676904',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(15,'meetup:gx2xg7q5mq4y:0:t5b3wxdugc48','meetup','gx2xg7q5mq4y:t5b3wxdugc48','94eedd8878e5acee2cd70bf78a3e939c938e55c6bf987340e6eb6ff86d9034ad',NULL,1,'queued','2026-11-22 14:00:16.682276',NULL,'2026-11-22 14:00:16.682321',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(16,'meetup:gx2xg7q5mq4y:0:69v2s6dgt39u','meetup','gx2xg7q5mq4y:69v2s6dgt39u','cd11410ae6412af34789969053375ba2b85435af06e04b20fbf9faba3d7c7cd2',NULL,1,'queued','2026-11-22 14:00:16.687742',NULL,'2026-11-22 14:00:16.687786',NULL,0,NULL,NULL);
CREATE TABLE milestone (
	group_id INTEGER NOT NULL, 
	conversation_id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	title VARCHAR(120) NOT NULL, 
	story TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	month INTEGER, 
	day INTEGER, 
	sort_on DATE NOT NULL, 
	shared_at DATETIME NOT NULL, 
	edited_at DATETIME, 
	taken_down_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_milestone PRIMARY KEY (id), 
	CONSTRAINT fk_milestone_author_id FOREIGN KEY(author_id) REFERENCES membership (id), 
	CONSTRAINT fk_milestone_conversation_id FOREIGN KEY(conversation_id) REFERENCES conversation (id), 
	CONSTRAINT fk_milestone_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_milestone_conversation_id UNIQUE (conversation_id), 
	CONSTRAINT uq_milestone_public_id UNIQUE (public_id)
);
INSERT INTO "milestone" VALUES(1,1,8,'other','The first letter','The year we swapped real addresses and wrote on paper.',2017,NULL,NULL,'2017-12-31','2026-11-22 14:00:16.275654',NULL,NULL,1,'8uma73nm5prh');
INSERT INTO "milestone" VALUES(1,2,1,'journey','Moved north','Two trains, one cat, no curtains. There’s a sofa for whoever comes first.',2018,1,15,'2018-01-15','2026-11-22 14:00:16.280498',NULL,NULL,2,'are2hhh3bu6v');
INSERT INTO "milestone" VALUES(1,3,7,'making','Finished the quilt','Every square is from something one of you was throwing out.',2019,10,NULL,'2019-10-31','2026-11-22 14:00:16.282794',NULL,NULL,3,'mwgztnhhktgr');
INSERT INTO "milestone" VALUES(1,4,3,'family','Hello, Asha','She arrived early, loud and very small. We’re all home.',2020,3,2,'2020-03-02','2026-11-22 14:00:16.284550',NULL,NULL,4,'hkmbw46pceef');
INSERT INTO "milestone" VALUES(1,5,2,'learning','Degree done','It took nine years and two universities. The post brought it in a cardboard tube.',2021,7,NULL,'2021-07-31','2026-11-22 14:00:16.287537',NULL,NULL,5,'stavb495cx47');
INSERT INTO "milestone" VALUES(1,6,4,'love','We got married in the rain','Forty people under one gazebo. Nobody remembers the speeches. Perfect.',2022,5,21,'2022-05-21','2026-11-22 14:00:16.289549',NULL,NULL,6,'3bg3xk52zspm');
INSERT INTO "milestone" VALUES(1,7,8,'feeling','A year of feeling more like myself','No parade needed. I just wanted it written down somewhere that lasts.',2023,9,NULL,'2023-09-30','2026-11-22 14:00:16.291837',NULL,NULL,7,'t4nmzyhf4yuv');
INSERT INTO "milestone" VALUES(1,8,9,'work','New job, fewer spreadsheets','Started at the library. They let me do the Saturday story hour.',2025,2,NULL,'2025-02-28','2026-11-22 14:00:16.294343',NULL,NULL,8,'axq3n2y882xc');
INSERT INTO "milestone" VALUES(1,9,6,'learning','Passed first time (fourth time)','Lifts to the next meetup are on me. Bring snacks and low expectations.',2025,8,24,'2025-08-24','2026-11-22 14:00:16.296081',NULL,NULL,9,'2t9dvrk3mn6j');
INSERT INTO "milestone" VALUES(1,10,1,'small','The tomatoes came up','All of them. I have no idea where to put forty tomato plants.',2026,4,NULL,'2026-04-30','2026-11-22 14:00:16.298532',NULL,NULL,10,'anb7ntr3mdcy');
INSERT INTO "milestone" VALUES(1,11,7,'family','Everyone, this is Biscuit','Three legs, one eye, already in charge. Wasn’t going to make a fuss, but then who else would I tell?',2026,6,6,'2026-06-06','2026-11-22 14:00:16.300607',NULL,NULL,11,'gamup3wk49au');
INSERT INTO "milestone" VALUES(1,12,5,'home','The front door is mine','Got the keys on Tuesday. Number 14, blue door, wonky gate. After the last few years I keep going back outside just to unlock it again.',2026,11,12,'2026-11-12','2026-11-22 14:00:16.302710',NULL,NULL,12,'swgmbrdf4xgg');
CREATE TABLE person (
	name VARCHAR(60) NOT NULL, 
	pronouns VARCHAR(60) NOT NULL, 
	email VARCHAR(254) NOT NULL, 
	timezone VARCHAR(64) NOT NULL, 
	country VARCHAR(2) NOT NULL, 
	locale VARCHAR(12) NOT NULL, 
	joined_at DATETIME NOT NULL, 
	calendar_version INTEGER NOT NULL, 
	calendar_changed_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_person PRIMARY KEY (id), 
	CONSTRAINT uq_person_email UNIQUE (email), 
	CONSTRAINT uq_person_public_id UNIQUE (public_id)
);
INSERT INTO "person" VALUES('Ana','','ana@example.org','Europe/London','GB','en_GB','2026-11-22 14:00:16.087210',3,'2026-11-22 14:00:16.689850',1,'b66txw358j2c');
INSERT INTO "person" VALUES('Ben','','ben@example.org','Europe/London','GB','en_GB','2026-11-22 14:00:16.103980',5,'2026-11-22 14:00:16.689850',2,'dr42rj25hdr9');
INSERT INTO "person" VALUES('Priya','','priya@example.org','Europe/London','GB','en_GB','2026-11-22 14:00:16.123315',3,'2026-11-22 14:00:16.689850',3,'ms2byfn324vd');
INSERT INTO "person" VALUES('Callum','','callum@example.org','Europe/London','GB','en_GB','2026-11-22 14:00:16.129998',4,'2026-11-22 14:00:16.689850',4,'dnhkjm4gh793');
INSERT INTO "person" VALUES('Siân','','sian@example.org','Europe/London','GB','en_GB','2026-11-22 14:00:16.136934',4,'2026-11-22 14:00:16.689850',5,'7vmr27vzczgc');
INSERT INTO "person" VALUES('Tomasz','','tomasz@example.org','Europe/London','GB','en_GB','2026-11-22 14:00:16.143253',3,'2026-11-22 14:00:16.689850',6,'uu4d4byr6qca');
INSERT INTO "person" VALUES('Jo','','jo@example.org','Europe/London','GB','en_GB','2026-11-22 14:00:16.149632',4,'2026-11-22 14:00:16.689850',7,'nutun5r525eg');
INSERT INTO "person" VALUES('Dee','','dee@example.org','Europe/London','GB','en_GB','2026-11-22 14:00:16.155618',4,'2026-11-22 14:00:16.689850',8,'cy8e9jmhanq4');
INSERT INTO "person" VALUES('Marcus','','marcus@example.org','Europe/London','GB','en_GB','2026-11-22 14:00:16.161549',4,'2026-11-22 14:00:16.689850',9,'fftsynd5rybm');
INSERT INTO "person" VALUES('Dev','','dev@example.org','Europe/London','GB','en_GB','2026-11-22 14:00:16.167732',2,'2026-11-22 14:00:16.187117',10,'qpkp9cuju8hw');
INSERT INTO "person" VALUES('Cleo','','cleo@example.org','Europe/London','GB','en_GB','2026-11-22 14:00:16.187722',1,'2026-11-22 14:00:16.190815',11,'egaptyz594bk');
CREATE TABLE sent_form (
	"key" VARCHAR(64) NOT NULL, 
	led_to VARCHAR(500) NOT NULL, 
	sent_at DATETIME NOT NULL, 
	CONSTRAINT pk_sent_form PRIMARY KEY ("key")
);
CREATE TABLE unwanted (
	address_hash VARCHAR(64) NOT NULL, 
	since DATETIME NOT NULL, 
	CONSTRAINT pk_unwanted PRIMARY KEY (address_hash)
);
CREATE TABLE way_in (
	email VARCHAR(254) NOT NULL, 
	person_id INTEGER, 
	new_name VARCHAR(60) NOT NULL, 
	browser_hash VARCHAR(64) NOT NULL, 
	link_hash VARCHAR(64) NOT NULL, 
	code_hash VARCHAR(64) NOT NULL, 
	asked_from VARCHAR(60) NOT NULL, 
	asked_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	tries INTEGER NOT NULL, 
	used_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_way_in PRIMARY KEY (id), 
	CONSTRAINT fk_way_in_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_way_in_link_hash UNIQUE (link_hash), 
	CONSTRAINT uq_way_in_public_id UNIQUE (public_id)
);
INSERT INTO "way_in" VALUES('ana@example.org',1,'','','118f410b1057155ca9c71ed374c1cae2a22cf13986df2ab8f1fd935ea597e6eb','23768ae7763354650218d0d159747898567dfcb397ea0b24c326fadca41fbca6','','2026-11-22 14:00:16.690963','2026-12-22 14:00:16.690963',0,NULL,1,'twygezew8rbv');
INSERT INTO "way_in" VALUES('ben@example.org',2,'','','c70d0083709aa5e8dbdd5d6658470deff34924c967585e22ada1728cd406ff23','bdb91a8577708f4103a74357c6c6cd248ba6366ce6157cfd378de1e8ded164c8','','2026-11-22 14:00:16.693399','2026-12-22 14:00:16.693399',0,NULL,2,'hsnqv7c8u5b5');
INSERT INTO "way_in" VALUES('priya@example.org',3,'','','23dad8f2fb0d8c52db0ba98fe3b0e5f9e4378a5f3f5165fdb46dbfe228dc2266','4ade99a7d9b305b6c0a6e5c356fe675bcf51d6d62a414498da380afbfd11ee7e','','2026-11-22 14:00:16.694271','2026-12-22 14:00:16.694271',0,NULL,3,'zr2eyqyqzfrb');
INSERT INTO "way_in" VALUES('callum@example.org',4,'','','37d21259382f1ef7ab575a566dce461b6211ea980f2fa9c5681a6612317d7071','fe7deee3acb75125f8dca2a5066a5e5b8cc1d032d8a8b9caa6a5d5c9370423aa','','2026-11-22 14:00:16.695036','2026-12-22 14:00:16.695036',0,NULL,4,'uakc77ntd3an');
INSERT INTO "way_in" VALUES('sian@example.org',5,'','','27ae6379f92816ff25f9113f26540924df68224fcfd6c4839f564fbf245c7f6f','35e1958946330ac69df42800071a0fc28d0e5836fc9506f590c36461383240e0','','2026-11-22 14:00:16.695824','2026-12-22 14:00:16.695824',0,NULL,5,'qqy87kx7sjjw');
INSERT INTO "way_in" VALUES('tomasz@example.org',6,'','','e9ae9c5bd8ee399d8e58234a91e430a0389d4b1e84ac8d3b4136e2dd145833bc','718e0018ac24277b95ec30b80969650778cc1539179e6117c9f268a415655133','','2026-11-22 14:00:16.696482','2026-12-22 14:00:16.696482',0,NULL,6,'cswcxy5bjhmv');
INSERT INTO "way_in" VALUES('jo@example.org',7,'','','826b1bd6b4f2cb5e02a32e90c2be456345b7a86d1241b38fe49d8a3fc75428e1','91ad64aedb8f55783bdfd7b01be055776a7528e983d6d68cd4e6f344a23609dc','','2026-11-22 14:00:16.697113','2026-12-22 14:00:16.697113',0,NULL,7,'nb23ey5phfdy');
INSERT INTO "way_in" VALUES('dee@example.org',8,'','','7663369def910f5e7525b5506d58ca0c42291a63a7c9063adc877f1226a02147','0a2c227e9551504a8e34fa9bd01af5a3a7ded4990bcec4ce4c7fab643fdd8758','','2026-11-22 14:00:16.697748','2026-12-22 14:00:16.697748',0,NULL,8,'xdjddveybftq');
INSERT INTO "way_in" VALUES('marcus@example.org',9,'','','f6dec23f5070885e6b488c05a5458457d173700211b3830f6bcaeb51b653b3a1','5efefcdfc5f5268718e68a59ac79e387bc9f93c9218e6da99729ac3cc2ea3389','','2026-11-22 14:00:16.698375','2026-12-22 14:00:16.698375',0,NULL,9,'bc2hfp5trr5r');
INSERT INTO "way_in" VALUES('cleo@example.org',11,'','','2842e6ee053b1b0914089611cc01e17d34805d1da1eb76be48df553a66ffbee0','77e6c279bbb5e7450403eb1123d995febd716e471ae94e84f1af728ca8a17b71','','2026-11-22 14:00:16.698950','2026-12-22 14:00:16.698950',0,NULL,10,'5y46a8srgkck');
INSERT INTO "way_in" VALUES('dev@example.org',10,'','','29f5786c0f0809df7488edff456cdb84d4b18aa9da6fd166b115790c05090280','47b3c4edbc89ed60a71ae22a7b6fa65b3e3414558e53dc11f06b2f2383b4d30d','','2026-11-22 14:00:16.699607','2026-12-22 14:00:16.699607',0,NULL,11,'3hjgw4c5t7uw');
CREATE TABLE word (
	group_id INTEGER NOT NULL, 
	conversation_id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	said_at DATETIME NOT NULL, 
	edited_at DATETIME, 
	taken_down_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_word PRIMARY KEY (id), 
	CONSTRAINT fk_word_author_id FOREIGN KEY(author_id) REFERENCES membership (id), 
	CONSTRAINT fk_word_conversation_id FOREIGN KEY(conversation_id) REFERENCES conversation (id), 
	CONSTRAINT fk_word_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_word_public_id UNIQUE (public_id)
);
INSERT INTO "word" VALUES(1,4,4,'Tell her she has a lot of aunties.','2026-11-22 14:00:16.285897',NULL,NULL,1,'t4v6sfkk7gux');
INSERT INTO "word" VALUES(1,6,3,'I remember the cake.','2026-11-22 14:00:16.290934',NULL,NULL,2,'6fb6nkmugz9f');
INSERT INTO "word" VALUES(1,7,1,'It’s written down. We’ve got it.','2026-11-22 14:00:16.293230',NULL,NULL,3,'vvvj87et375s');
INSERT INTO "word" VALUES(1,7,5,'Thinking of you.','2026-11-22 14:00:16.293727',NULL,NULL,4,'6v7cmsatd7xt');
INSERT INTO "word" VALUES(1,9,2,'Shotgun.','2026-11-22 14:00:16.297484',NULL,NULL,5,'h52zzhwrfbem');
INSERT INTO "word" VALUES(1,9,7,'So glad. Both hands on the wheel.','2026-11-22 14:00:16.297947',NULL,NULL,6,'dd9btj5nc4mp');
INSERT INTO "word" VALUES(1,10,6,'Bring them. Bring all of them.','2026-11-22 14:00:16.299948',NULL,NULL,7,'9zawcd9p5pnt');
INSERT INTO "word" VALUES(1,11,9,'I’d move house for Biscuit.','2026-11-22 14:00:16.302028',NULL,NULL,8,'c78zqy8769vp');
INSERT INTO "word" VALUES(1,12,3,'A door that’s yours. I’m so, so glad.','2026-11-22 14:00:16.304125',NULL,NULL,9,'tmpnt9mctwnv');
INSERT INTO "word" VALUES(1,12,8,'I have a spare kettle with your name on it.','2026-11-22 14:00:16.304572',NULL,NULL,10,'k4shsbus89px');
CREATE INDEX ix_message_address_hash ON message (address_hash);
CREATE INDEX ix_message_due ON message (state, urgency, due_at);
CREATE INDEX ix_message_subject ON message (subject_key);
CREATE INDEX ix_address_change_person_id ON address_change (person_id);
CREATE INDEX ix_conversation_group_id ON conversation (group_id);
CREATE INDEX ix_device_person_id ON device (person_id);
CREATE INDEX ix_membership_person_id_standing ON membership (person_id, standing);
CREATE INDEX ix_way_in_browser_hash ON way_in (browser_hash);
CREATE INDEX ix_way_in_expires_at ON way_in (expires_at);
CREATE INDEX ix_invitation_group_id_answer ON invitation (group_id, answer);
CREATE INDEX ix_meetup_group_id_ends_at ON meetup (group_id, ends_at);
CREATE INDEX ix_meetup_group_id_starts_at ON meetup (group_id, starts_at, id);
CREATE INDEX ix_meetup_timeline ON meetup (group_id, wall_start, id);
CREATE INDEX ix_milestone_latest ON milestone (group_id, id);
CREATE INDEX ix_milestone_timeline ON milestone (group_id, sort_on, id);
CREATE INDEX ix_milestone_years ON milestone (group_id, year);
CREATE INDEX ix_word_group_conversation ON word (group_id, conversation_id, id);
CREATE INDEX ix_attendance_meetup_id ON attendance (meetup_id);
CREATE INDEX ix_attendance_membership_id ON attendance (membership_id);
COMMIT;
